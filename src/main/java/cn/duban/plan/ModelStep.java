package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * 督办步骤: how the action as a whole is watched, as its call activity on the timed lane describes it.
 *
 * @param element id of the call activity
 * @param who     who does it, empty if neither text nor office says so: then it is the office
 * @param cycle   how often; empty means once, when the action's last item falls due
 * @param due     the day of a milestone, which only a milestone has
 * @param targets what is to be reached at a milestone, in the plan's words; may be empty
 * @param source  the phrase of the plan that asks for it; empty if it was set by the office
 */
record ModelStep(String element, StepKind kind, String name, String who, Optional<Cycle> cycle, Optional<LocalDate> due, String targets,
                 String source) {

    /** A step that is no milestone. */
    ModelStep(String element, StepKind kind, String name, String who, Optional<Cycle> cycle, String source) {
        this(element, kind, name, who, cycle, Optional.empty(), "", source);
    }

    ModelStep {
        Objects.requireNonNull(element);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(who);
        Objects.requireNonNull(cycle);
        Objects.requireNonNull(due);
        Objects.requireNonNull(targets);
        Objects.requireNonNull(source);
        if (kind == StepKind.MILESTONE == due.isEmpty()) {
            throw new IllegalArgumentException("A milestone has a day, and nothing else has one: " + element);
        }
    }

    static String elementFor(int place) {
        return "step_" + place;
    }
}
