package cn.duban.plan;

import java.util.Optional;
import java.util.UUID;

/**
 * 督办步骤 of an action of a plan.
 *
 * @param who    empty: the office
 * @param cycle  empty: once, when the action's last item falls due
 * @param source the phrase of the plan, empty if it was set by the office
 */
public record PlanStep(UUID id, UUID action, String element, StepKind kind, String name, String who, Optional<Cycle> cycle, String source) {

    public boolean isSetByOffice() {
        return source.isEmpty();
    }

    /** A recurring step whose cycle the text does not tell cannot come round. Only the closing review comes once. */
    boolean lacksCycle() {
        return cycle.isEmpty() && kind != StepKind.CLOSING_REVIEW;
    }
}
