package cn.duban.workitem;

import cn.duban.org.OfficialId;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only history of work items. Callers hold the item's row lock, so that numbers follow each other. */
@Component
class History {

    /** What is written down: who (empty: the system) did what, from which step, with which words, changing what. */
    record Event(String act, String step, Optional<Actor> actor, String note, List<FieldChange> changes) {
    }

    private final JdbcClient jdbc;
    private final Units units;
    private final DubanClock clock;

    History(JdbcClient jdbc, Units units, DubanClock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    void append(WorkItemId item, Event event) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from work_item_history where item = :item")
                .param("item", item.value()).query(Integer.class).single();
        Optional<UnitId> body = event.actor().map(Actor::body);
        String bodyName = body.flatMap(units::byId).map(Unit::name).orElse("");
        List<Optional<FieldChange>> rows = new ArrayList<>(event.changes().stream().map(Optional::of).toList());
        if (rows.isEmpty()) {
            rows.add(Optional.empty());
        }
        Instant now = clock.instant();
        for (Optional<FieldChange> change : rows) {
            jdbc.sql("""
                    insert into work_item_history (item, seq, at, on_day, act, step, official, official_name, body, body_name, field, old_value, new_value, note)
                    values (:item, :seq, :at, :day, :act, :step, :official, :officialName, :body, :bodyName, :field, :old, :new, :note)""")
                    .param("item", item.value()).param("seq", seq).param("at", now.atOffset(ZoneOffset.UTC))
                    .param("day", LocalDate.ofInstant(now, DubanClock.ZONE))
                    .param("act", event.act()).param("step", event.step())
                    .param("official", event.actor().map(actor -> actor.official().value()).orElse(null))
                    .param("officialName", event.actor().map(Actor::name).orElse(""))
                    .param("body", body.map(UnitId::value).orElse(null)).param("bodyName", bodyName)
                    .param("field", change.map(FieldChange::field).orElse(null))
                    .param("old", change.flatMap(FieldChange::before).orElse(null))
                    .param("new", change.flatMap(FieldChange::after).orElse(null)).param("note", event.note()).update();
        }
    }

    /** In the order in which it happened. */
    List<HistoryEntry> of(WorkItemId item) {
        TreeMap<Integer, HistoryEntry> entries = new TreeMap<>();
        jdbc.sql("select * from work_item_history where item = :item order by seq, id").param("item", item.value())
                .query(row -> {
                    entries.merge(row.getInt("seq"), entry(row), History::join);
                });
        return List.copyOf(entries.values());
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        List<FieldChange> changes = row.getString("field") == null ? List.of() : List.of(new FieldChange(row.getString("field"),
                Optional.ofNullable(row.getString("old_value")), Optional.ofNullable(row.getString("new_value"))));
        return new HistoryEntry(row.getInt("seq"), row.getTimestamp("at").toInstant(), row.getObject("on_day", LocalDate.class),
                row.getString("act"), row.getString("step"), Optional.ofNullable(row.getObject("official", UUID.class)).map(OfficialId::new),
                row.getString("official_name"), Optional.ofNullable(row.getObject("body", UUID.class)).map(UnitId::new),
                row.getString("body_name"), row.getString("note"), changes);
    }

    private static HistoryEntry join(HistoryEntry entry, HistoryEntry further) {
        List<FieldChange> changes = new ArrayList<>(entry.changes());
        changes.addAll(further.changes());
        return new HistoryEntry(entry.seq(), entry.at(), entry.onDay(), entry.act(), entry.step(), entry.official(), entry.officialName(),
                entry.body(), entry.bodyName(), entry.note(), changes);
    }
}
