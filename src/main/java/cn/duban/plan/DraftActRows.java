package cn.duban.plan;

import cn.duban.org.OfficialId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts on drafts, as rows: append-only but for the note that one was taken back. */
@Repository
class DraftActRows {

    private static final String COLUMNS = "id, what, about, official, official_name, at";
    /** More fields than these are told as "several". */
    private static final int FIELDS_TOLD = 3;

    private final JdbcClient jdbc;

    DraftActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanId plan, String what, String about, Actor actor, Instant at, List<DraftChange> changes) {
        jdbc.sql("""
                insert into plan_act (id, plan, what, about, official, official_name, at, changes)
                values (:id, :plan, :what, :about, :official, :name, :at, :changes::jsonb)""")
                .param("id", UUID.randomUUID()).param("plan", plan.value()).param("what", what).param("about", about)
                .param("official", actor.official().value()).param("name", actor.name()).param("at", Plans.at(at))
                .param("changes", DraftChange.write(changes)).update();
        changed(plan, actor, at, changes);
    }

    /** Counts a change of the draft, and remembers at every item it touched who did it. */
    void changed(PlanId plan, Actor actor, Instant at, List<DraftChange> changes) {
        jdbc.sql("update plan_item set changed_by = :by, changed_at = :at where id = any (:items)").param("by", actor.name()).param("at", Plans.at(at))
                .param("items", changes.stream().filter(change -> change.isOf("plan_item")).map(DraftChange::id).toArray(UUID[]::new)).update();
        jdbc.sql("update plan set revision = revision + 1, changed_by = :by, changed_at = :at where id = :plan")
                .param("by", actor.name()).param("at", Plans.at(at)).param("plan", plan.value()).update();
    }

    /** The latest act of this official that has not been taken back. */
    Optional<DraftAct> last(PlanId plan, OfficialId official) {
        return jdbc.sql("select " + COLUMNS + " from plan_act where plan = :plan and official = :official and undone_at is null order by seq desc limit 1")
                .param("plan", plan.value()).param("official", official.value()).query((row, n) -> act(row)).optional();
    }

    List<DraftChange> changes(DraftAct act) {
        return DraftChange.read(jdbc.sql("select changes::text from plan_act where id = :id").param("id", act.id()).query(String.class).single());
    }

    /** The latest act by anybody after this one that touched one of these rows. */
    Optional<DraftAct> later(PlanId plan, DraftAct act, List<DraftChange> touched) {
        return jdbc.sql("select " + COLUMNS + """

                from plan_act a where plan = :plan and seq > (select seq from plan_act where id = :act)
                  and exists (select from jsonb_array_elements(changes) c where c ->> 'id' = any (:rows)) order by seq desc limit 1""")
                .param("plan", plan.value()).param("act", act.id()).param("rows", touched.stream().map(change -> change.id().toString()).toArray(String[]::new))
                .query((row, n) -> act(row)).optional();
    }

    void undone(DraftAct act, String by, Instant at) {
        jdbc.sql("update plan_act set undone_by = :by, undone_at = :at where id = :id").param("by", by).param("at", Plans.at(at)).param("id", act.id()).update();
    }

    /** Says who changed what of the item, and when, since the version that somebody still had on the screen. */
    Refusal conflict(PlanId plan, PlanItem now, int seen) {
        record Last(String by, OffsetDateTime at) {
        }
        Last last = jdbc.sql("select coalesce(changed_by, '') as by, changed_at as at from plan_item where id = :id").param("id", now.id())
                .query((row, n) -> new Last(row.getString("by"), row.getObject("at", OffsetDateTime.class))).single();
        Set<String> fields = new LinkedHashSet<>();
        // Every act on an item raises its version by one at least, so no more acts than that lie between.
        jdbc.sql("""
                select changes::text from plan_act where plan = :plan and exists (select from jsonb_array_elements(changes) c where c ->> 'id' = :item)
                order by seq desc limit :most""")
                .param("plan", plan.value()).param("item", now.id().toString()).param("most", Math.max(1, now.version() - seen)).query(String.class).list().stream()
                .flatMap(changes -> DraftChange.read(changes).stream()).filter(change -> change.id().equals(now.id()))
                .forEach(change -> change.columns().forEach(column -> fields.add(field(column))));
        return Refusal.conflict("refusal.plan.item-changed", now.number(), last.by(),
                last.at() == null ? "" : last.at().toInstant(), named(fields));
    }

    private static Object named(Set<String> fields) {
        if (fields.isEmpty() || fields.size() > FIELDS_TOLD) {
            return words("plan.field.several");
        }
        Object[] names = fields.stream().map(DraftActRows::words).toArray();
        return new DefaultMessageSourceResolvable(new String[] {"plan.field.list." + names.length}, names);
    }

    private static DefaultMessageSourceResolvable words(String code) {
        return new DefaultMessageSourceResolvable(new String[] {code}, code);
    }

    private static String field(String column) {
        return switch (column) {
            case "title", "text" -> "plan.item.text";
            case "lead_unit", "lead_presumed" -> "plan.item.lead";
            case "responsible_units" -> "plan.item.responsible";
            case "deadline", "deadline_phrase", "deadline_rule", "deadline_presumed" -> "plan.item.deadline";
            case "cycle" -> "plan.item.cycle";
            case "targets" -> "plan.item.targets";
            case "dropped_reason", "dropped_by", "dropped_at" -> "plan.field.dropped";
            case "action", "element", "position", "number" -> "plan.field.place";
            default -> "plan.item.source";
        };
    }

    private static DraftAct act(ResultSet row) throws SQLException {
        return new DraftAct(row.getObject("id", UUID.class), row.getString("what"), row.getString("about"), new OfficialId(row.getObject("official", UUID.class)),
                row.getString("official_name"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
