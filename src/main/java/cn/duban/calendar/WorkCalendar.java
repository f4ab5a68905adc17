package cn.duban.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import cn.duban.org.UnitId;
import cn.duban.shared.DubanClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * 工作日: the legal calendar of China with its holidays and make-up working days (调休). Counting follows 民法典 201: the
 * first day does not count, the last one does. Where the State Council's notice for a year is not out, the year is
 * provisional: Saturdays and Sundays are off, every other day is a working day.
 */
public final class WorkCalendar {

    /** What falls due on a working day falls due when offices open. */
    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);

    private final Supplier<Edition> edition;

    /** Asked anew for each question, so that a calendar may follow its versions; within one question nothing changes. */
    WorkCalendar(Supplier<Edition> edition) {
        this.edition = edition;
    }

    WorkCalendar(Edition edition) {
        this(() -> edition);
    }

    WorkCalendar(HolidayNotices notices) {
        this(new Edition(notices, 0, Optional.empty()));
    }

    /** What is off and what is worked, in a version, for a region (empty: the country). */
    record Edition(HolidayNotices notices, int version, Optional<UnitId> region) {

        boolean isWorkingDay(LocalDate day) {
            return notices.on(day).map(HolidayNotices.Ruling::working).orElseGet(() -> !isWeekEnd(day));
        }
    }

    /** Which version of the calendar counts: 0 is the one that the program brings. */
    public int version() {
        return edition.get().version();
    }

    /** The local government whose own days count; empty where only the country's do. */
    public Optional<UnitId> region() {
        return edition.get().region();
    }

    static boolean isWeekEnd(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The calendar of the published notices, without local changes. */
    public static WorkCalendar legal() {
        return new WorkCalendar(HolidayNotices.published());
    }

    public boolean isWorkingDay(LocalDate day) {
        return edition.get().isWorkingDay(day);
    }

    /** The holiday this day belongs to, as a day off or as a make-up working day; empty on an ordinary day. */
    public Optional<String> holiday(LocalDate day) {
        return edition.get().notices().on(day).map(HolidayNotices.Ruling::holiday);
    }

    /** Whether the notice for the day's year is not out yet, so that its holidays are unknown. */
    public boolean isProvisional(LocalDate day) {
        return !edition.get().notices().coverYear(day.getYear());
    }

    /**
     * The n-th working day after (negative: before) a day, which itself does not count.
     *
     * @param workingDays any number; 0 answers the day itself, working day or not
     */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        Edition days = edition.get();
        int step = Integer.signum(workingDays);
        LocalDate reached = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(step);
            left -= days.isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The working days from a day (not counted) to another (counted); negative when the other lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(edition.get()::isWorkingDay).count();
    }

    /**
     * How much of the time from one instant to another lies on working days, each counted whole from midnight to midnight in China. Parts of a
     * stretch add up to the stretch.
     *
     * @throws IllegalArgumentException if it is turned round
     */
    public Duration workingTimeBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " lies after " + to);
        }
        LocalDate first = LocalDate.ofInstant(from, DubanClock.ZONE);
        LocalDate last = LocalDate.ofInstant(to, DubanClock.ZONE);
        if (first.equals(last)) {
            return isWorkingDay(first) ? Duration.between(from, to) : Duration.ZERO;
        }
        Duration begun = isWorkingDay(first) ? Duration.between(from, midnightBefore(first.plusDays(1))) : Duration.ZERO;
        Duration ended = isWorkingDay(last) ? Duration.between(midnightBefore(last), to) : Duration.ZERO;
        return begun.plus(ended).plusDays(workingDaysBetween(first, last.minusDays(1)));
    }

    private static Instant midnightBefore(LocalDate day) {
        return day.atStartOfDay(DubanClock.ZONE).toInstant();
    }

    /** The day on which a reminder of a named date (named dates never move) can still be heeded. */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
        Edition days = edition.get();
        LocalDate candidate = day;
        while (!days.isWorkingDay(candidate)) {
            candidate = candidate.minus(1, DAYS);
        }
        return candidate;
    }

    /** 民法典 203: the last day of a period rolls forward to the next working day. */
    public LocalDate rollForward(LocalDate day) {
        Edition days = edition.get();
        LocalDate candidate = day;
        while (!days.isWorkingDay(candidate)) {
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
