package cn.duban.workitem;

import cn.duban.calendar.Lamp;
import cn.duban.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 协办反馈: the part of a responsible unit as one person sees it.
 *
 * @param dueOn      last day in time; empty where none is set
 * @param lamp       empty once it is delivered or ended, and where no date is set
 * @param holder     who has to act on it now; empty once it has come to an end
 * @param delivery   what was delivered last, unless it was taken back or returned
 * @param evidence   what the unit has put beside the item
 * @param lastReturn why it was returned, while it is being put right
 * @param closing    why it was refused, ruled on or excused
 * @param own        whether this person handles matters of that unit
 * @param permitted  the acts whose button this person sees; the same guard refuses the others
 */
public record ContributionView(ContributionId id, WorkItemId item, UnitId unit, String unitName, ContributionState state, LocalDate assignedOn,
                               Optional<LocalDate> acknowledgedOn, Optional<LocalDate> dueOn, Optional<Lamp> lamp, Optional<BallHolder> holder,
                               Optional<Delivery> delivery, List<EvidenceView> evidence, Optional<Remark> lastReturn, Optional<Remark> closing,
                               boolean own, Set<ContributionAct> permitted) {

    /** Whether it was delivered after its day. */
    public boolean deliveredLate() {
        return delivery.flatMap(delivered -> dueOn.map(delivered.on()::isAfter)).orElse(false);
    }
}
