package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a supervision step comes round: on the last working day of each period of its cycle, when offices open, as long as the action
 * has items to fall due; without a cycle once, at the end. A named period never moves (民法典 201-204), so its day
 * comes before a holiday, not after it.
 */
final class Occasions {

    private final WorkCalendar calendar;

    Occasions(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The first occasion after an instant.
     *
     * @param after        when the step was registered, or its last occasion
     * @param lastDeadline the day on which the action's last item falls due
     */
    Optional<Instant> next(Optional<Cycle> cycle, Instant after, LocalDate lastDeadline) {
        if (cycle.isEmpty()) {
            return once(lastDeadline, after);
        }
        LocalDate day = LocalDate.ofInstant(after, DubanClock.ZONE);
        while (!day.isAfter(lastDeadline)) {
            LocalDate end = cycle.get().endOfPeriod(day);
            Instant occasion = on(end.isBefore(lastDeadline) ? end : lastDeadline);
            if (occasion.isAfter(after)) {
                return Optional.of(occasion);
            }
            day = end.plusDays(1);
        }
        return Optional.empty();
    }

    /** The occasion of a milestone: once, on its day or the last working day before it. */
    Optional<Instant> once(LocalDate day, Instant after) {
        return Optional.of(on(day)).filter(occasion -> occasion.isAfter(after));
    }

    private Instant on(LocalDate day) {
        return calendar.opening(calendar.lastWorkingDayOnOrBefore(day));
    }
}
