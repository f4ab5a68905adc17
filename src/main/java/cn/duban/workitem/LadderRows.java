package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.spi.Ladder.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed which ladder, and whose open items go by it. */
@Component
public class LadderRows {

    private final JdbcClient jdbc;
    private final DubanClock clock;

    LadderRows(JdbcClient jdbc, DubanClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A plan of the office. */
    public record PlanChoice(UUID plan, String title) {
    }

    /** A version of a ladder, and why it was made. */
    public record Change(int version, String reason, Instant at, String byName) {
    }

    List<PlanChoice> plans(UnitId office) {
        return jdbc.sql("select plan, max(plan_title) as title from work_item where office = :office and plan is not null group by plan order by 2, 1")
                .param("office", office.value()).query((row, number) -> new PlanChoice(row.getObject("plan", UUID.class), row.getString("title"))).list();
    }

    boolean isOf(UUID plan, UnitId office) {
        return jdbc.sql("select exists (select from work_item where plan = :plan and office = :office)").param("plan", plan).param("office", office.value())
                .query(Boolean.class).single();
    }

    List<WorkItemId> open(Ladders.Place place, UnitId office, int most) {
        String level = place.level().map(one -> one == Level.OWN ? " and parent is null" : " and parent is not null").orElse("");
        return jdbc.sql("select id from work_item where plan = :plan and office = :office and open" + level + " order by deadline, number_order, id limit :most")
                .param("plan", place.plan()).param("office", office.value()).param("most", most).query(UUID.class).list().stream().map(WorkItemId::new).toList();
    }

    /** Two who change the same ladder wait for each other. */
    void lock(Ladders.Place place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:place))").param("place", "ladder " + place.plan()).query(row -> { });
    }

    void add(Ladders.Place place, int version, String reason, Actor by) {
        jdbc.sql("""
                insert into ladder_version (id, office, plan, level, version, reason, at, by_official, by_name)
                values (:id, :office, :plan, :level, :version, :reason, :at, :by, :name)""")
                .param("id", UUID.randomUUID()).param("office", by.body().value()).param("plan", place.plan()).param("level", place.level().map(Enum::name).orElse(null))
                .param("version", version).param("reason", reason).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.official().value()).param("name", by.name()).update();
    }

    /** The newest first. */
    List<Change> changes(Ladders.Place place) {
        return jdbc.sql("select * from ladder_version where plan = :plan and level is not distinct from :level::text order by version desc")
                .param("plan", place.plan()).param("level", place.level().map(Enum::name).orElse(null))
                .query((row, number) -> new Change(row.getInt("version"), row.getString("reason"), row.getTimestamp("at").toInstant(), row.getString("by_name"))).list();
    }
}
