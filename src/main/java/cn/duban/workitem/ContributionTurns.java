package cn.duban.workitem;

import cn.duban.org.Role;
import cn.duban.security.Actor;
import java.util.EnumSet;
import java.util.Set;

/** Whose acts are whose on a contribution, and while the item itself stands where. */
final class ContributionTurns {

    private static final Set<ContributionAct> OF_THE_UNIT = EnumSet.of(ContributionAct.ACKNOWLEDGE, ContributionAct.REFUSE,
            ContributionAct.DELIVER, ContributionAct.TAKE_BACK);

    private ContributionTurns() {
    }

    static boolean isTurnOf(Contribution contribution, ContributionAct act, Actor actor, WorkItem of) {
        boolean lead = actor.role() == Role.HANDLER && actor.body().equals(of.lead());
        boolean office = actor.role() == Role.OFFICE && actor.body().equals(of.office());
        return switch (act) {
            case ACKNOWLEDGE, REFUSE, DELIVER, TAKE_BACK -> actor.role() == Role.HANDLER && actor.body().equals(contribution.unit());
            case MERGE, RETURN, EXCUSE -> lead;
            case ASK_AGAIN -> lead || office;
            case RULE -> office;
        };
    }

    /** A unit may set to work before the lead unit has signed for the item; the lead unit collects once it has. */
    static boolean isOpenTo(ContributionAct act, WorkItemState item) {
        return item == WorkItemState.IN_PROGRESS || item == WorkItemState.ASSIGNED && (OF_THE_UNIT.contains(act) || act == ContributionAct.RULE);
    }
}
