package cn.duban.workitem;

/** Where a work item stands. Overdue is no state: it follows from deadline and clock. */
public enum WorkItemState {
    /** 待签收: assigned, not yet signed for by the lead unit. */
    ASSIGNED,
    /** 办理中: signed for, or returned for rework. */
    IN_PROGRESS,
    /** 待核验: the lead unit has reported completion; the office verifies. */
    COMPLETION_REPORTED,
    /** 办结: the office has accepted. */
    DONE
}
