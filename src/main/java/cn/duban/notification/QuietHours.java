package cn.duban.notification;

import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * 免打扰: nothing leaves the program at night, on a day off or at a weekend (整治形式主义为基层减负若干规定); a Saturday that is worked
 * (调休) is a working day.
 *
 * @param from  when the day begins, inclusive
 * @param until when it ends, exclusive
 */
record QuietHours(LocalTime from, LocalTime until) {

    QuietHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("messages would never be sent: " + from + " is not before " + until);
        }
    }

    boolean quiet(Instant instant, WorkCalendar calendar) {
        ZonedDateTime at = instant.atZone(DubanClock.ZONE);
        return atNight(instant) || !calendar.isWorkingDay(at.toLocalDate());
    }

    /** At night for everybody, whatever their calendar. */
    boolean atNight(Instant instant) {
        LocalTime time = instant.atZone(DubanClock.ZONE).toLocalTime();
        return time.isBefore(from) || !time.isBefore(until);
    }

    /** This instant, or the next at which it is not quiet. */
    Instant nextOpen(Instant instant, WorkCalendar calendar) {
        if (!quiet(instant, calendar)) {
            return instant;
        }
        ZonedDateTime at = instant.atZone(DubanClock.ZONE);
        LocalDate day = at.toLocalTime().isBefore(from) ? at.toLocalDate() : at.toLocalDate().plusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(from).atZone(DubanClock.ZONE).toInstant();
    }
}
