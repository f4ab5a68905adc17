package cn.duban.inbox;

/** What a notice is. */
public enum NoticeKind {
    /** 提醒. */
    REMINDER,
    /** 催办. */
    URGE,
    /** 黄牌. */
    YELLOW_CARD,
    /** 红牌. */
    RED_CARD,
    /** 上报领导小组. */
    ESCALATION,
    /** 批示. */
    INSTRUCTION,
    /** 退回. */
    RETURN,
    /** 办结. */
    COMPLETION,
    /** 交办: an assignment was upheld, referred or withdrawn. */
    ASSIGNMENT,
    /** 日历变动: a new calendar would move items. */
    CALENDAR,
    /** 修订: an amendment of the plan changed an item, closed it or took it from a unit. */
    AMENDMENT,
    /** 答复: how a request of the unit was answered. */
    ANSWER
}
