package cn.duban.plan;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drafts say and said, as rows. A breakdown is kept when something leaves the house that may come back. */
@Repository
class BreakdownRows {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanDrafts drafts;

    BreakdownRows(JdbcClient jdbc, Plans plans, PlanDrafts drafts) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.drafts = drafts;
    }

    /** What the draft says now. */
    Breakdown now(PlanId plan) {
        return Breakdown.of(plans.actions(plan), drafts.items(plan), drafts.steps(plan));
    }

    /** Keeps it, unless it is kept already. @return its revision */
    String keep(PlanId plan, Breakdown breakdown, Instant at) {
        String revision = breakdown.revision();
        jdbc.sql("insert into plan_breakdown (plan, revision, content, made_at) values (:plan, :revision, :content, :at) on conflict do nothing")
                .param("plan", plan.value()).param("revision", revision).param("content", BreakdownJson.write(breakdown)).param("at", Plans.at(at)).update();
        return revision;
    }

    Optional<Breakdown> find(PlanId plan, String revision) {
        return jdbc.sql("select content from plan_breakdown where plan = :plan and revision = :revision").param("plan", plan.value())
                .param("revision", revision).query(String.class).optional().map(BreakdownJson::read);
    }

    /** Remembers that this is what the reader made of the document. */
    void reading(PlanId plan, String revision) {
        jdbc.sql("update plan set reading = :revision where id = :plan").param("revision", revision).param("plan", plan.value()).update();
    }

    /** The revision of what the reader made of the document; empty for a plan of the previous version. */
    Optional<String> reading(PlanId plan) {
        return jdbc.sql("select reading from plan where id = :plan and reading is not null").param("plan", plan.value()).query(String.class).optional();
    }
}
