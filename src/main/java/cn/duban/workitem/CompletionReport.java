package cn.duban.workitem;

import java.time.LocalDate;

/**
 * 办结: the lead unit's report that the work is done.
 *
 * @param reportedOn  the day of the report; on or before the deadline the unit is in time, however long verification takes
 * @param completedOn the day on which, as the unit says, the work was done
 */
public record CompletionReport(LocalDate reportedOn, LocalDate completedOn, String text) {
}
