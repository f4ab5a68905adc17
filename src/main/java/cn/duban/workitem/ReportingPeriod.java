package cn.duban.workitem;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * 填报期: a period of the calendar for which a unit reports how far it is.
 *
 * @param cycle code of the reporting cycle, {@link #ONCE}, or {@link #NONE} for the month of a report that no cycle asks for
 * @param from  first day, inclusive
 * @param to    last day, inclusive
 */
public record ReportingPeriod(String cycle, LocalDate from, LocalDate to) {

    /** 一次: one report, by the item's deadline. */
    public static final String ONCE = "once";
    /** 不定期: no report is asked for. */
    public static final String NONE = "none";

    public ReportingPeriod {
        Objects.requireNonNull(cycle);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it begins: " + from + " " + to);
        }
    }

    static ReportingPeriod around(LocalDate day, Cycle cycle) {
        return new ReportingPeriod(cycle.code(), cycle.startOfPeriod(day), cycle.endOfPeriod(day));
    }

    /** Where no cycle asks for a report, one that comes belongs to its month. */
    static ReportingPeriod monthOf(LocalDate day) {
        return new ReportingPeriod(NONE, Cycle.MONTHLY.startOfPeriod(day), Cycle.MONTHLY.endOfPeriod(day));
    }

    /**
     * The last working day of the period: by then its report is due. A named period never moves (民法典 203 rolls counted periods only), so its
     * report comes before a holiday. Empty where nothing is due: no cycle asks, the deadline is waived, or all of the period is off, as a week may be.
     */
    Optional<LocalDate> dueOn(WorkCalendar calendar) {
        if (cycle.equals(NONE) || to.equals(Deadline.NO_DATE)) {
            return Optional.empty();
        }
        return Optional.of(calendar.lastWorkingDayOnOrBefore(to)).filter(day -> !day.isBefore(from));
    }

    /** The period that comes next; empty where there is only this one. */
    Optional<ReportingPeriod> following() {
        return Cycle.of(cycle).map(every -> around(to.plusDays(1), every));
    }

    /** As it stands in addresses and forms, e.g. {@code 2023-01-01_2023-03-31}. */
    public String code() {
        return from + "_" + to;
    }

    /** What tells its clock from the item's other clocks. */
    UUID line(WorkItemId item) {
        return UUID.nameUUIDFromBytes((item + " " + code()).getBytes(StandardCharsets.UTF_8));
    }
}
