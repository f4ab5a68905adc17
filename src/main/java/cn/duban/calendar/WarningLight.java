package cn.duban.calendar;

/** 亮灯: how urgent an open item is on a day; derived from deadline and clock, never stored. Shape and word accompany the colour. */
public enum WarningLight {
    /** ● 正常. */
    NORMAL,
    /** ◐ 临期: the deadline is at most seven working days away. */
    DUE_SOON,
    /** ▲ 逾期: the deadline has passed. */
    OVERDUE,
    /** ■ 红牌: overdue, and the ladder has shown the red card. */
    RED
}
