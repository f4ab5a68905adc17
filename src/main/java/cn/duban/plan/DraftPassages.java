package cn.duban.plan;

import cn.duban.reading.Passage;
import cn.duban.reading.Repair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of a plan's text, as rows: passages and repairs of the reader, and the marks of a person. */
@Repository
class DraftPassages {

    private final JdbcClient jdbc;

    DraftPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets what the reader made of the text, and the marks that point into it: another reading takes its place. */
    void clear(PlanId plan) {
        for (String table : List.of("plan_passage", "plan_repair", "plan_mark")) {
            jdbc.sql("delete from " + table + " where plan = :plan").param("plan", plan.value()).update();
        }
    }

    void add(PlanId plan, List<Passage> passages) {
        jdbc.sql("""
                insert into plan_passage (plan, start_at, end_at, kind, ref, section)
                select :plan, p.* from unnest(:starts::int[], :ends::int[], :kinds::text[], :refs::text[], :sections::text[]) p""")
                .param("plan", plan.value()).param("starts", passages.stream().map(Passage::start).toArray(Integer[]::new))
                .param("ends", passages.stream().map(Passage::end).toArray(Integer[]::new))
                .param("kinds", passages.stream().map(passage -> passage.kind().name()).toArray(String[]::new))
                .param("refs", passages.stream().map(Passage::ref).toArray(String[]::new))
                .param("sections", passages.stream().map(passage -> PlanIntake.withoutControls(passage.section())).toArray(String[]::new)).update();
    }

    void addRepairs(PlanId plan, List<Repair> repairs) {
        int position = 0;
        for (Repair repair : repairs) {
            jdbc.sql("""
                    insert into plan_repair (plan, position, kind, start_at, end_at, before, after, rule, certain)
                    values (:plan, :position, :kind, :start, :end, :before, :after, :rule, :certain)""")
                    .param("plan", plan.value()).param("position", position++).param("kind", repair.kind().name()).param("start", repair.span().start())
                    .param("end", repair.span().end()).param("before", PlanIntake.withoutControls(repair.before()))
                    .param("after", PlanIntake.withoutControls(repair.after())).param("rule", repair.rule()).param("certain", repair.certain()).update();
        }
    }

    /** As the reader tiled the text; empty for a plan of the previous version. */
    List<DraftPassage> read(PlanId plan) {
        return jdbc.sql("select start_at, end_at, kind, ref, section, null as marked_by, null::timestamptz as marked_at from plan_passage where plan = :plan order by start_at")
                .param("plan", plan.value()).query((row, n) -> passage(row)).list();
    }

    List<DraftPassage> marks(PlanId plan) {
        return jdbc.sql("select start_at, end_at, 'NOT_A_TASK' as kind, '' as ref, '' as section, marked_by, marked_at from plan_mark where plan = :plan order by marked_at, start_at")
                .param("plan", plan.value()).query((row, n) -> passage(row)).list();
    }

    List<PlanRepair> repairs(PlanId plan) {
        return jdbc.sql("select kind, start_at, end_at, before, after, rule, certain from plan_repair where plan = :plan order by position")
                .param("plan", plan.value()).query((row, n) -> new PlanRepair(row.getString("kind"), new Stretch(row.getInt("start_at"), row.getInt("end_at")),
                        row.getString("before"), row.getString("after"), row.getString("rule"), row.getBoolean("certain"))).list();
    }

    void mark(PlanId plan, Stretch stretch, String by, Instant at) {
        jdbc.sql("insert into plan_mark (id, plan, start_at, end_at, marked_by, marked_at) values (:id, :plan, :start, :end, :by, :at)")
                .param("id", UUID.randomUUID()).param("plan", plan.value()).param("start", stretch.start()).param("end", stretch.end())
                .param("by", by).param("at", Plans.at(at)).update();
    }

    /** Takes back every mark that covers this place. */
    void unmark(PlanId plan, int place) {
        jdbc.sql("delete from plan_mark where plan = :plan and start_at <= :place and end_at > :place").param("plan", plan.value()).param("place", place).update();
    }

    private static DraftPassage passage(ResultSet row) throws SQLException {
        return new DraftPassage(row.getInt("start_at"), row.getInt("end_at"), DraftPassage.Kind.valueOf(row.getString("kind")), row.getString("ref"),
                row.getString("section"), Optional.ofNullable(row.getString("marked_by")),
                Optional.ofNullable(row.getObject("marked_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
