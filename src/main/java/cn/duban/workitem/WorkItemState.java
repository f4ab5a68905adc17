package cn.duban.workitem;

import java.util.EnumSet;
import java.util.Set;

/** Where a work item stands. Overdue is no state: it follows from deadline and clock. */
public enum WorkItemState {
    /** 待签收: assigned, not yet signed for by the lead unit; also after a ruling or a referral. */
    ASSIGNED,
    /** 拒收待裁定: the lead unit has refused it; the office rules. */
    REFUSED,
    /** 办理中: signed for, resumed, reopened, or returned for rework. */
    IN_PROGRESS,
    /** 中止: paused with the office's approval for an external cause; its clocks stand still until it is resumed. */
    PAUSED,
    /** 待核验: the lead unit has reported completion; the office verifies. */
    COMPLETION_REPORTED,
    /** 办结: the office has accepted; it still evaluates it and strikes it off. */
    DONE,
    /** 销号: evaluated and struck off the ledger. */
    STRUCK_OFF,
    /** 撤销: withdrawn by the office, with a reason. */
    WITHDRAWN,
    /** 并入: goes on as part of another item. */
    MERGED;

    private static final Set<WorkItemState> OPEN = EnumSet.of(ASSIGNED, REFUSED, IN_PROGRESS, PAUSED, COMPLETION_REPORTED);
    private static final Set<WorkItemState> ENDED = EnumSet.of(STRUCK_OFF, WITHDRAWN, MERGED);

    /** Whether the work is still to be done or to be accepted; the column {@code open} of the table says the same. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether nothing is waited for any more, so that its process has ended. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }
}
