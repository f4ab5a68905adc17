package cn.duban.plan;

import cn.duban.org.Role;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may see a plan: its office and its leadership group. Who may change it: its office. */
@Component
class PlanAccess {

    private final Plans plans;

    PlanAccess(Plans plans) {
        this.plans = plans;
    }

    /** @throws Refusal (not found) if it does not exist or is none of theirs */
    Plan visible(PlanId id, VisibleScope scope) {
        return plans.find(id).filter(plan -> scope.includes(plan.office()) || scope.includes(plan.leadershipGroup()))
                .orElseThrow(() -> Refusal.notFound("refusal.plan.not-found"));
    }

    /**
     * The plan, locked for a change by its office.
     *
     * @throws Refusal (not found) if it is another office's, (forbidden) if the actor is not the office
     */
    Plan toChange(PlanId id, Actor actor) {
        requireOffice(actor);
        return plans.lock(id).filter(plan -> plan.office().equals(actor.body())).orElseThrow(() -> Refusal.notFound("refusal.plan.not-found"));
    }

    static void requireOffice(Actor actor) {
        if (actor.role() != Role.OFFICE) {
            throw Refusal.forbidden("refusal.plan.office-only");
        }
    }
}
