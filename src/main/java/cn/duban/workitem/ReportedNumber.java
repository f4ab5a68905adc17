package cn.duban.workitem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 完成值 (自报): a number in a report, for one target of the item.
 *
 * @param position  of the target within the item, from 0
 * @param measure   the unit in which it is given; may be empty
 * @param on        when it was first given
 * @param item      the item for which it was first given, and its number: another than the report's own where the number stood already
 * @param corrected the number that holds for this period by now, where a later report has corrected it
 */
public record ReportedNumber(int position, String indicator, String measure, BigDecimal value, String by, LocalDate on, WorkItemId item,
                             String itemNumber, Optional<BigDecimal> corrected) {
}
