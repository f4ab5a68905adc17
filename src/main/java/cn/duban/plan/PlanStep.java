package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * 督办步骤 of an action of a plan.
 *
 * @param who    empty: the office
 * @param cycle  empty: once, when the action's last item falls due
 * @param due    the day of a milestone, which only a milestone has
 * @param targets what is to be reached at a milestone, in the plan's words; may be empty
 * @param source the phrase of the plan, empty if it was set by the office
 */
public record PlanStep(UUID id, UUID action, String element, StepKind kind, String name, String who, Optional<Cycle> cycle,
                       Optional<LocalDate> due, String targets, String source) {

    /** A step that is no milestone. */
    PlanStep(UUID id, UUID action, String element, StepKind kind, String name, String who, Optional<Cycle> cycle, String source) {
        this(id, action, element, kind, name, who, cycle, Optional.empty(), "", source);
    }

    public boolean isSetByOffice() {
        return source.isEmpty();
    }

    /** A recurring step whose cycle the text does not tell cannot come round. Only a closing review and a milestone come once. */
    boolean lacksCycle() {
        return cycle.isEmpty() && kind != StepKind.CLOSING_REVIEW && kind != StepKind.MILESTONE;
    }
}
