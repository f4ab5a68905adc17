package cn.duban.workitem;

import static cn.duban.workitem.WorkItemState.ASSIGNED;
import static cn.duban.workitem.WorkItemState.COMPLETION_REPORTED;
import static cn.duban.workitem.WorkItemState.DONE;
import static cn.duban.workitem.WorkItemState.IN_PROGRESS;

import java.util.Map;
import java.util.Optional;

/** The one table of what may be done in which state, and where it leads. What is not in it is refused. */
final class Transitions {

    /** What an act comes to; only verification has two outcomes. */
    enum Outcome { DONE, ACCEPTED, RETURNED }

    private record From(WorkItemState state, Act act, Outcome outcome) {
    }

    private static final Map<From, WorkItemState> TABLE = Map.ofEntries(
            on(ASSIGNED, Act.ACKNOWLEDGE, Outcome.DONE, IN_PROGRESS),
            on(ASSIGNED, Act.ADD_NOTE, Outcome.DONE, ASSIGNED),
            on(ASSIGNED, Act.URGE, Outcome.DONE, ASSIGNED),
            on(ASSIGNED, Act.INSTRUCT, Outcome.DONE, ASSIGNED),
            on(IN_PROGRESS, Act.REPORT_PROGRESS, Outcome.DONE, IN_PROGRESS),
            on(IN_PROGRESS, Act.REPORT_COMPLETION, Outcome.DONE, COMPLETION_REPORTED),
            on(IN_PROGRESS, Act.ADD_NOTE, Outcome.DONE, IN_PROGRESS),
            on(IN_PROGRESS, Act.URGE, Outcome.DONE, IN_PROGRESS),
            on(IN_PROGRESS, Act.INSTRUCT, Outcome.DONE, IN_PROGRESS),
            on(COMPLETION_REPORTED, Act.VERIFY, Outcome.ACCEPTED, DONE),
            on(COMPLETION_REPORTED, Act.VERIFY, Outcome.RETURNED, IN_PROGRESS),
            on(COMPLETION_REPORTED, Act.ADD_NOTE, Outcome.DONE, COMPLETION_REPORTED),
            on(COMPLETION_REPORTED, Act.URGE, Outcome.DONE, COMPLETION_REPORTED),
            on(COMPLETION_REPORTED, Act.INSTRUCT, Outcome.DONE, COMPLETION_REPORTED));

    private Transitions() {
    }

    static Optional<WorkItemState> next(WorkItemState state, Act act, Outcome outcome) {
        return Optional.ofNullable(TABLE.get(new From(state, act, outcome)));
    }

    static boolean allow(WorkItemState state, Act act) {
        return TABLE.keySet().stream().anyMatch(from -> from.state() == state && from.act() == act);
    }

    private static Map.Entry<From, WorkItemState> on(WorkItemState state, Act act, Outcome outcome, WorkItemState next) {
        return Map.entry(new From(state, act, outcome), next);
    }
}
