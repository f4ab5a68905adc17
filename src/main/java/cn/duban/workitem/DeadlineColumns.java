package cn.duban.workitem;

import cn.duban.calendar.CalendarUsed;
import cn.duban.calendar.Deadline;
import cn.duban.calendar.DeadlineChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns of {@code work_item} in which its deadline is kept; the chain is kept beside them, the calendar's version with the item. */
final class DeadlineColumns {

    private DeadlineColumns() {
    }

    /** Writes what explains the date; the date itself, its words and its rule are written with the other facts. */
    static void write(JdbcClient jdbc, WorkItem item) {
        jdbc.sql("update work_item set deadline_rolled_from = :rolledFrom where id = :id")
                .param("rolledFrom", item.facts().deadline().rolledFrom().orElse(null)).param("id", item.id().value()).update();
    }

    static Deadline read(ResultSet row, List<DeadlineChange> chain) throws SQLException {
        return new Deadline(row.getObject("deadline", LocalDate.class), row.getString("deadline_phrase"), row.getString("deadline_rule"),
                row.getBoolean("deadline_presumed"), new CalendarUsed(row.getInt("calendar_version"), Optional.empty()),
                Optional.ofNullable(row.getObject("deadline_rolled_from", LocalDate.class)), chain);
    }
}
