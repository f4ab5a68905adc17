package cn.duban.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * 督办步骤: how the action as a whole is watched, as its call activity on the timed lane describes it.
 *
 * @param element id of the call activity
 * @param who     who does it, empty if neither text nor office says so: then it is the office
 * @param cycle   how often; empty means once, when the action's last item falls due
 * @param source  the phrase of the plan that asks for it; empty if it was set by the office
 */
record ModelStep(String element, StepKind kind, String name, String who, Optional<Cycle> cycle, String source) {

    ModelStep {
        Objects.requireNonNull(element);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(who);
        Objects.requireNonNull(cycle);
        Objects.requireNonNull(source);
    }

    static String elementFor(int place) {
        return "step_" + place;
    }
}
