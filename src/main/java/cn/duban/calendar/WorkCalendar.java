package cn.duban.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import cn.duban.shared.DubanClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;

/**
 * 工作日: the legal calendar of China with its holidays and make-up working days (调休). Counting follows 民法典 201: the
 * first day does not count, the last one does. Where the State Council's notice for a year is not out, the year is
 * provisional: Saturdays and Sundays are off, every other day is a working day.
 */
public final class WorkCalendar {

    /** What falls due on a working day falls due when offices open. */
    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);

    private final HolidayNotices notices;

    WorkCalendar(HolidayNotices notices) {
        this.notices = notices;
    }

    /** The calendar of the published notices, without local changes. */
    public static WorkCalendar legal() {
        return new WorkCalendar(HolidayNotices.published());
    }

    public boolean isWorkingDay(LocalDate day) {
        return notices.on(day).map(HolidayNotices.Ruling::working)
                .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The holiday this day belongs to, as a day off or as a make-up working day; empty on an ordinary day. */
    public Optional<String> holiday(LocalDate day) {
        return notices.on(day).map(HolidayNotices.Ruling::holiday);
    }

    /** Whether the notice for the day's year is not out yet, so that its holidays are unknown. */
    public boolean isProvisional(LocalDate day) {
        return !notices.coverYear(day.getYear());
    }

    /**
     * The n-th working day after (negative: before) a day, which itself does not count.
     *
     * @param workingDays any number; 0 answers the day itself, working day or not
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate reached = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(step);
            left -= isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The working days from a day (not counted) to another (counted); negative when the other lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** The day on which a reminder of a named date (named dates never move) can still be heeded. */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minus(1, DAYS);
        }
        return candidate;
    }

    /** 民法典 203: the last day of a period rolls forward to the next working day. */
    public LocalDate rollForward(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plus(1, DAYS);
        }
        return candidate;
    }

    /**
     * The last day of a period counted from an event (民法典 201-203): the day of the event does not count, and a last
     * day that is off rolls forward. Not for named dates and ends of calendar periods, which never move.
     */
    public LocalDate endOfPeriod(LocalDate event, Period period) {
        return rollForward(event.plus(period));
    }

    /** 09:00 in China on that day: when timers of the day fire. */
    public Instant opening(LocalDate day) {
        return day.atTime(OFFICES_OPEN).atZone(DubanClock.ZONE).toInstant();
    }
}
