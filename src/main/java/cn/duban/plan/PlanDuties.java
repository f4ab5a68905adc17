package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The duties that a reading offers, as rows; never changed. */
@Repository
class PlanDuties {

    private final JdbcClient jdbc;

    PlanDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanId plan, List<PlanDuty> duties) {
        int position = 0;
        for (PlanDuty duty : duties) {
            Optional<Deadline> deadline = duty.deadline();
            jdbc.sql("""
                    insert into plan_duty (plan, key, position, milestone, text, sentence, addressees, deadline, deadline_phrase, deadline_rule, cycle, targets, start_at, end_at)
                    values (:plan, :key, :position, :milestone, :text, :sentence, :addressees, :deadline::date, :phrase, :rule, :cycle, :targets::jsonb, :start, :end)
                    on conflict do nothing""")
                    .param("plan", plan.value()).param("key", duty.key()).param("position", position++).param("milestone", duty.milestone())
                    .param("text", duty.text()).param("sentence", duty.source().text()).param("addressees", duty.addressees().toArray(String[]::new))
                    .param("deadline", deadline.map(Deadline::date).orElse(null)).param("phrase", deadline.map(Deadline::phrase).orElse(""))
                    .param("rule", deadline.map(Deadline::rule).orElse("")).param("cycle", duty.cycle().map(Cycle::code).orElse(null))
                    .param("targets", TargetsJson.write(duty.targets())).param("start", duty.source().start()).param("end", duty.source().end()).update();
        }
    }

    List<PlanDuty> of(PlanId plan) {
        return jdbc.sql("select * from plan_duty where plan = :plan order by position").param("plan", plan.value()).query((row, n) -> duty(row)).list();
    }

    private static PlanDuty duty(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("deadline", LocalDate.class);
        return new PlanDuty(row.getString("key"), row.getBoolean("milestone"), row.getString("text"), PlanDrafts.texts(row, "addressees"),
                date == null ? Optional.empty() : Optional.of(new Deadline(date, row.getString("deadline_phrase"), row.getString("deadline_rule"), false)), Optional.ofNullable(row.getString("cycle")).flatMap(Cycle::of),
                TargetsJson.read(row.getString("targets")), ItemSource.at(row.getString("sentence"), row.getInt("start_at"), row.getInt("end_at")));
    }
}
