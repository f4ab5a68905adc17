package cn.duban.workflow;

import static cn.duban.workitem.WorkItemState.ASSIGNED;
import static cn.duban.workitem.WorkItemState.COMPLETION_REPORTED;
import static cn.duban.workitem.WorkItemState.DONE;
import static cn.duban.workitem.WorkItemState.IN_PROGRESS;
import static cn.duban.workitem.WorkItemState.PAUSED;
import static cn.duban.workitem.WorkItemState.REFUSED;
import static cn.duban.workitem.WorkItemState.STRUCK_OFF;

import cn.duban.workitem.Act;
import cn.duban.workitem.WorkItemState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the acts as an official would recite them, written down a second time and independently of the aggregate: which act, in which state,
 * by whom. Also which step of the model an item of each state waits in.
 */
final class RulesOfActs {

    /** As what somebody comes to an item. */
    enum Who { LEAD, RESPONSIBLE, OFFICE, LEADERSHIP }

    private record Rule(Set<WorkItemState> states, Set<Who> who) {
    }

    private static final Set<WorkItemState> OPEN = EnumSet.of(ASSIGNED, REFUSED, IN_PROGRESS, PAUSED, COMPLETION_REPORTED);
    private static final Set<WorkItemState> WAITED_FOR = EnumSet.of(ASSIGNED, REFUSED, IN_PROGRESS, COMPLETION_REPORTED);

    private static final Map<Act, Rule> RULES = Map.ofEntries(
            Map.entry(Act.ACKNOWLEDGE, new Rule(EnumSet.of(ASSIGNED), EnumSet.of(Who.LEAD))),
            Map.entry(Act.REFUSE, new Rule(EnumSet.of(ASSIGNED), EnumSet.of(Who.LEAD))),
            Map.entry(Act.RULE, new Rule(EnumSet.of(REFUSED), EnumSet.of(Who.OFFICE))),
            Map.entry(Act.REFER, new Rule(EnumSet.of(ASSIGNED, IN_PROGRESS), EnumSet.of(Who.OFFICE))),
            Map.entry(Act.REPORT_PROGRESS, new Rule(EnumSet.of(IN_PROGRESS), EnumSet.of(Who.LEAD))),
            Map.entry(Act.REPORT_COMPLETION, new Rule(EnumSet.of(IN_PROGRESS), EnumSet.of(Who.LEAD))),
            Map.entry(Act.VERIFY, new Rule(EnumSet.of(COMPLETION_REPORTED), EnumSet.of(Who.OFFICE))),
            Map.entry(Act.RESUME, new Rule(EnumSet.of(PAUSED), EnumSet.of(Who.LEAD, Who.OFFICE))),
            Map.entry(Act.STRIKE_OFF, new Rule(EnumSet.of(DONE), EnumSet.of(Who.OFFICE))),
            Map.entry(Act.REOPEN, new Rule(EnumSet.of(DONE, STRUCK_OFF), EnumSet.of(Who.OFFICE))),
            Map.entry(Act.WITHDRAW, new Rule(OPEN, EnumSet.of(Who.OFFICE))),
            Map.entry(Act.ADD_NOTE, new Rule(OPEN, EnumSet.of(Who.RESPONSIBLE))),
            Map.entry(Act.URGE, new Rule(WAITED_FOR, EnumSet.of(Who.OFFICE, Who.LEADERSHIP))),
            Map.entry(Act.INSTRUCT, new Rule(OPEN, EnumSet.of(Who.LEADERSHIP))));

    private RulesOfActs() {
    }

    /**
     * Whether the rules allow it; empty for an act that has rules of its own beside these.
     *
     * @param urgedToday whether somebody has urged today: once a day is enough
     * @param holdsBall  whether the body that would act holds the ball itself: nobody urges themselves
     */
    static Optional<Boolean> allow(Act act, WorkItemState state, Set<Who> as, boolean urgedToday, boolean holdsBall) {
        return Optional.ofNullable(RULES.get(act)).map(rule -> rule.states().contains(state) && rule.who().stream().anyMatch(as::contains)
                && !(act == Act.URGE && (urgedToday || holdsBall)));
    }

    /** The step in which the process waits; empty once it has ended. */
    static Optional<String> step(WorkItemState state) {
        return Optional.ofNullable(switch (state) {
            case ASSIGNED -> ModelIds.Handling.ACKNOWLEDGE;
            case REFUSED -> ModelIds.Handling.RULE;
            case IN_PROGRESS -> ModelIds.Handling.HANDLE;
            case PAUSED -> ModelIds.Handling.PAUSED;
            case COMPLETION_REPORTED -> ModelIds.Handling.VERIFY;
            case DONE -> ModelIds.Handling.STRIKE_OFF;
            case STRUCK_OFF, WITHDRAWN, MERGED -> null;
        });
    }
}
