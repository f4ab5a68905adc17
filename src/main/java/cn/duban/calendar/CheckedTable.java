package cn.duban.calendar;

import cn.duban.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A year's table as it was read: what it says of which day, what is wrong with it, and what it would change. It is taken only where
 * nothing is wrong.
 *
 * @param region  empty for the whole country
 * @param against the version that it was compared with
 * @param changes what differs from that version, in the order of the days; empty where something is wrong
 */
public record CheckedTable(Optional<UnitId> region, int year, int against, Map<LocalDate, HolidayNotices.Ruling> days, List<TableFault> faults,
                           List<DayChange> changes) {

    public CheckedTable {
        days = Map.copyOf(days);
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public boolean isAcceptable() {
        return faults.isEmpty();
    }

    /** A row as it was written: {@code 2027-10-01}, {@code 休} or {@code 班}, {@code 国庆节}; numbered as the file shows it. */
    public record Row(int number, String day, String kind, String name) {
    }

    /** What is wrong with a row ({@code number} 0: with the table as a whole): column {@code day}, {@code kind} or {@code name}, and a message key. */
    public record TableFault(int number, String column, String code, List<Object> arguments) {
    }

    /** What a table changes about a day. */
    public record DayChange(LocalDate day, boolean workedBefore, Optional<String> holidayBefore, boolean workedAfter, Optional<String> holidayAfter) {

        /** Whether it becomes a working day or stops being one; otherwise only its name changes. */
        public boolean movesWork() {
            return workedBefore != workedAfter;
        }
    }
}
