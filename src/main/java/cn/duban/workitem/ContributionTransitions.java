package cn.duban.workitem;

import static cn.duban.workitem.ContributionState.ASSIGNED;
import static cn.duban.workitem.ContributionState.DELIVERED;
import static cn.duban.workitem.ContributionState.EXCUSED;
import static cn.duban.workitem.ContributionState.IN_PROGRESS;
import static cn.duban.workitem.ContributionState.MERGED;
import static cn.duban.workitem.ContributionState.REFUSED;

import java.util.Map;
import java.util.Optional;

/** The one table of what a person may do to a contribution in which state, and where it leads. What is not in it is refused. */
final class ContributionTransitions {

    /** What an act comes to; only the office's ruling has two outcomes. */
    enum Outcome { DONE, LIFTED }

    private record From(ContributionState state, ContributionAct act, Outcome outcome) {
    }

    private static final Map<From, ContributionState> TABLE = Map.ofEntries(
            on(ASSIGNED, ContributionAct.ACKNOWLEDGE, IN_PROGRESS),
            on(ASSIGNED, ContributionAct.REFUSE, REFUSED),
            on(ASSIGNED, ContributionAct.EXCUSE, EXCUSED),
            on(ASSIGNED, ContributionAct.ASK_AGAIN, ASSIGNED),
            on(REFUSED, ContributionAct.RULE, ASSIGNED),
            Map.entry(new From(REFUSED, ContributionAct.RULE, Outcome.LIFTED), EXCUSED),
            on(IN_PROGRESS, ContributionAct.DELIVER, DELIVERED),
            on(IN_PROGRESS, ContributionAct.EXCUSE, EXCUSED),
            on(IN_PROGRESS, ContributionAct.ASK_AGAIN, IN_PROGRESS),
            on(DELIVERED, ContributionAct.TAKE_BACK, IN_PROGRESS),
            on(DELIVERED, ContributionAct.RETURN, IN_PROGRESS),
            on(DELIVERED, ContributionAct.MERGE, MERGED),
            on(MERGED, ContributionAct.RETURN, IN_PROGRESS));

    private ContributionTransitions() {
    }

    static Optional<ContributionState> next(ContributionState state, ContributionAct act, Outcome outcome) {
        return Optional.ofNullable(TABLE.get(new From(state, act, outcome)));
    }

    static boolean allow(ContributionState state, ContributionAct act) {
        return next(state, act, Outcome.DONE).isPresent();
    }

    private static Map.Entry<From, ContributionState> on(ContributionState state, ContributionAct act, ContributionState next) {
        return Map.entry(new From(state, act, Outcome.DONE), next);
    }
}
