package cn.duban.workitem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 延期审批权限: how far the office may extend a deadline by itself. They differ by place and are set in {@code application.properties}.
 *
 * @param officeDays  natural days after the present deadline, this many included
 * @param officeTimes the first so many extensions of an item
 */
@Component
record RequestRules(@Value("${duban.extension.office-days}") int officeDays, @Value("${duban.extension.office-times}") int officeTimes) {

    boolean needGroup(LocalDate deadline, LocalDate until, int extensionsSoFar) {
        return extensionsSoFar >= officeTimes || ChronoUnit.DAYS.between(deadline, until) > officeDays;
    }
}
