package cn.duban.workitem;

/** Where an escalation stands. */
public enum EscalationState {
    /** 待批示: the leadership group has not answered. */
    OPEN,
    /** The item was closed meanwhile; the leadership group is asked whether an instruction is still needed. */
    ITEM_CLOSED,
    /** 已批示. */
    INSTRUCTED,
    /** 不再需要批示. */
    MOOT
}
