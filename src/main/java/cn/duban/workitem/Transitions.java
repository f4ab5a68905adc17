package cn.duban.workitem;

import static cn.duban.workitem.WorkItemState.ASSIGNED;
import static cn.duban.workitem.WorkItemState.COMPLETION_REPORTED;
import static cn.duban.workitem.WorkItemState.DONE;
import static cn.duban.workitem.WorkItemState.IN_PROGRESS;
import static cn.duban.workitem.WorkItemState.PAUSED;
import static cn.duban.workitem.WorkItemState.REFUSED;
import static cn.duban.workitem.WorkItemState.STRUCK_OFF;
import static cn.duban.workitem.WorkItemState.WITHDRAWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of what may be done in which state, and where it leads. What is not in it is refused. */
final class Transitions {

    /** What an act comes to; most have one outcome, a verification has two, a ruling three. */
    enum Outcome { DONE, ACCEPTED, RETURNED, UPHELD, REASSIGNED, WITHDRAWN }

    private record From(WorkItemState state, Act act, Outcome outcome) {
    }

    private static final Map<From, WorkItemState> TABLE = new HashMap<>();

    static {
        on(ASSIGNED, Act.ACKNOWLEDGE, Outcome.DONE, IN_PROGRESS);
        on(ASSIGNED, Act.REFUSE, Outcome.DONE, REFUSED);
        on(REFUSED, Act.RULE, Outcome.UPHELD, ASSIGNED);
        on(REFUSED, Act.RULE, Outcome.REASSIGNED, ASSIGNED);
        on(REFUSED, Act.RULE, Outcome.WITHDRAWN, WITHDRAWN);
        on(ASSIGNED, Act.REFER, Outcome.DONE, ASSIGNED);
        on(IN_PROGRESS, Act.REFER, Outcome.DONE, ASSIGNED);
        on(IN_PROGRESS, Act.REPORT_PROGRESS, Outcome.DONE, IN_PROGRESS);
        on(IN_PROGRESS, Act.REPORT_COMPLETION, Outcome.DONE, COMPLETION_REPORTED);
        on(PAUSED, Act.RESUME, Outcome.DONE, IN_PROGRESS);
        on(COMPLETION_REPORTED, Act.VERIFY, Outcome.ACCEPTED, DONE);
        on(COMPLETION_REPORTED, Act.VERIFY, Outcome.RETURNED, IN_PROGRESS);
        on(DONE, Act.STRIKE_OFF, Outcome.DONE, STRUCK_OFF);
        on(DONE, Act.REOPEN, Outcome.DONE, IN_PROGRESS);
        on(STRUCK_OFF, Act.REOPEN, Outcome.DONE, IN_PROGRESS);
        for (WorkItemState open : List.of(ASSIGNED, REFUSED, IN_PROGRESS, PAUSED, COMPLETION_REPORTED)) {
            on(open, Act.ADD_NOTE, Outcome.DONE, open);
            on(open, Act.INSTRUCT, Outcome.DONE, open);
            on(open, Act.WITHDRAW, Outcome.DONE, WITHDRAWN);
        }
        // Nobody is urged to end a flood.
        for (WorkItemState waiting : List.of(ASSIGNED, REFUSED, IN_PROGRESS, COMPLETION_REPORTED)) {
            on(waiting, Act.URGE, Outcome.DONE, waiting);
        }
    }

    private Transitions() {
    }

    static Optional<WorkItemState> next(WorkItemState state, Act act, Outcome outcome) {
        return Optional.ofNullable(TABLE.get(new From(state, act, outcome)));
    }

    static boolean allow(WorkItemState state, Act act) {
        return TABLE.keySet().stream().anyMatch(from -> from.state() == state && from.act() == act);
    }

    private static void on(WorkItemState state, Act act, Outcome outcome, WorkItemState next) {
        TABLE.put(new From(state, act, outcome), next);
    }
}
