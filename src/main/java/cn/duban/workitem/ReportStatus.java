package cn.duban.workitem;

/** How the report of a period stands on a day; derived from the reports and the clock, never stored. */
public enum ReportStatus {
    /** 待报: not there, and not due yet. */
    OPEN,
    /** 已报: there, by the day it was due. */
    REPORTED,
    /** 迟报: there, first given after the day it was due. */
    LATE,
    /** 未报: the day it was due has passed. */
    MISSING,
    /** 免报: nobody was handling the item on the day it was due, as while it was paused or with the office. */
    NOT_ASKED
}
