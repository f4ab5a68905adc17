package cn.duban.workitem;

import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of re-timings, and of the items that a newer calendar would move. */
@Component
class Retimings {

    /** Ids ascend from here. */
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final DubanClock clock;

    Retimings(JdbcClient jdbc, DubanClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(Retiming.Kind kind, UnitId office, int version, Optional<UUID> plan, Optional<Actor> by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into retiming (id, kind, office, version, plan, by_official, by_name, by_body, started_at)
                values (:id, :kind, :office, :version, :plan, :by, :name, :body, :at)""")
                .param("id", id).param("kind", kind.name()).param("office", office.value()).param("version", version).param("plan", plan.orElse(null))
                .param("by", by.map(actor -> actor.official().value()).orElse(null)).param("name", by.map(Actor::name).orElse(""))
                .param("body", by.map(actor -> actor.body().value()).orElse(null)).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /** Keeps its row until the transaction ends, so that a page is worked off once, on whichever node. */
    Retiming lock(UUID id) {
        return jdbc.sql("select * from retiming where id = :id for update").param("id", id).query(Retimings::read).single();
    }

    Retiming find(UUID id) {
        return jdbc.sql("select * from retiming where id = :id").param("id", id).query(Retimings::read).single();
    }

    /** Those of an office that are still being worked off. */
    List<Retiming> running(UnitId office) {
        return jdbc.sql("select * from retiming where office = :office and finished_at is null order by started_at").param("office", office.value())
                .query(Retimings::read).list();
    }

    /** The next items of the office, or of one of its plans, closed ones too. */
    List<WorkItemId> page(Retiming retiming, int size) {
        return ids(jdbc.sql("select id from work_item where office = :office and id > :after" + (retiming.plan().isPresent() ? " and plan = :plan" : "")
                + " order by id limit :size").param("office", retiming.office().value()).param("plan", retiming.plan().orElse(FIRST)), retiming, size);
    }

    /** The next items that were confirmed. */
    List<WorkItemId> confirmed(Retiming retiming, int size) {
        return ids(jdbc.sql("select item from calendar_effect where confirmed = :id and item > :after order by item limit :size").param("id", retiming.id()), retiming, size);
    }

    private static List<WorkItemId> ids(JdbcClient.StatementSpec query, Retiming retiming, int size) {
        return query.param("after", retiming.cursor().orElse(FIRST)).param("size", size).query(UUID.class).list().stream().map(WorkItemId::new).toList();
    }

    void advance(Retiming retiming, WorkItemId last, int seen, int moved) {
        jdbc.sql("update retiming set cursor = :cursor, seen = seen + :seen, moved = moved + :moved where id = :id")
                .param("cursor", last.value()).param("seen", seen).param("moved", moved).param("id", retiming.id()).update();
    }

    void finish(Retiming retiming) {
        jdbc.sql("update retiming set finished_at = :at where id = :id").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", retiming.id()).update();
    }

    /** The item waits for its office to say whether it follows this version; it was not confirmed for an earlier one. */
    void wait(WorkItem item, int version) {
        jdbc.sql("""
                insert into calendar_effect (item, office, version) values (:item, :office, :version)
                on conflict (item) do update set office = excluded.office, version = greatest(calendar_effect.version, excluded.version), confirmed = null""")
                .param("item", item.id().value()).param("office", item.office().value()).param("version", version).update();
    }

    void settle(WorkItemId item) {
        jdbc.sql("delete from calendar_effect where item = :item").param("item", item.value()).update();
    }

    /** Those that wait for the office. */
    List<WorkItemId> waiting(UnitId office, Optional<UUID> after, int size) {
        return jdbc.sql("select item from calendar_effect where office = :office and confirmed is null and item > :after order by item limit :size")
                .param("office", office.value()).param("after", after.orElse(FIRST)).param("size", size).query(UUID.class).list().stream().map(WorkItemId::new).toList();
    }

    int countWaiting(UnitId office) {
        return jdbc.sql("select count(*) from calendar_effect where office = :office and confirmed is null").param("office", office.value()).query(Integer.class).single();
    }

    /** The newest version for which something waits. */
    Optional<Integer> versionWaiting(UnitId office) {
        return jdbc.sql("select max(version) from calendar_effect where office = :office and confirmed is null").param("office", office.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class))).single();
    }

    /** @param only these items; empty for all that wait */
    int confirm(UUID retiming, UnitId office, Optional<List<WorkItemId>> only) {
        UUID[] items = only.orElse(List.of()).stream().map(WorkItemId::value).toArray(UUID[]::new);
        return jdbc.sql("update calendar_effect set confirmed = :id where office = :office and confirmed is null" + (only.isPresent() ? " and item = any (:items)" : ""))
                .param("id", retiming).param("office", office.value()).param("items", items).update();
    }

    private static Retiming read(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("by_official", UUID.class);
        Optional<Actor> actor = by == null ? Optional.empty()
                : Optional.of(new Actor(new OfficialId(by), row.getString("by_name"), new UnitId(row.getObject("by_body", UUID.class)), Role.OFFICE));
        return new Retiming(row.getObject("id", UUID.class), Retiming.Kind.valueOf(row.getString("kind")), new UnitId(row.getObject("office", UUID.class)),
                row.getInt("version"), Optional.ofNullable(row.getObject("plan", UUID.class)), actor, Optional.ofNullable(row.getObject("cursor", UUID.class)),
                row.getInt("seen"), row.getInt("moved"), Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }
}
