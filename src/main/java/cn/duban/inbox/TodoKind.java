package cn.duban.inbox;

/** What a todo asks for. */
public enum TodoKind {
    /** 待签收. */
    ACKNOWLEDGE,
    /** 办理. */
    HANDLE,
    /** 待核验. */
    VERIFY,
    /** 待批示. */
    INSTRUCT,
    /** 待确认是否仍需批示. */
    CONFIRM_MOOT,
    /** 督导环节: scheduling, meeting, round, closing review. */
    SUPERVISION_STEP
}
