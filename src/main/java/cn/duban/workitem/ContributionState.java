package cn.duban.workitem;

import java.util.EnumSet;
import java.util.Set;

/** Where the contribution of a responsible unit stands. Late is no state: it follows from its date and the clock. */
public enum ContributionState {
    /** 待签收: given to the unit, which has not signed for it. */
    ASSIGNED,
    /** 拒收待裁定: the unit holds that it is not its matter; the office rules. */
    REFUSED,
    /** 协办中: signed for, returned, or taken back. */
    IN_PROGRESS,
    /** 已反馈: delivered; the lead unit merges or returns it. */
    DELIVERED,
    /** 已汇总: merged by the lead unit, or covered by its report of completion. */
    MERGED,
    /** 免予反馈: the lead unit, or the office's ruling, needs nothing from the unit. */
    EXCUSED,
    /** 未反馈，随办结终止: the lead unit reported completion without it; it revives when the item is returned. */
    LAPSED,
    /** 已撤销: the item was withdrawn or merged into another, or the unit has no part in it any more. */
    WITHDRAWN;

    private static final Set<ContributionState> LIVE = EnumSet.of(ASSIGNED, REFUSED, IN_PROGRESS, DELIVERED);

    /** Whether somebody still has to act on it, so that its process runs. */
    public boolean isLive() {
        return LIVE.contains(this);
    }

    /** Whether the unit still has to deliver. */
    public boolean isOutstanding() {
        return this == ASSIGNED || this == IN_PROGRESS;
    }

    /** Whether the unit's part has been delivered. */
    public boolean isDelivered() {
        return this == DELIVERED || this == MERGED;
    }
}
