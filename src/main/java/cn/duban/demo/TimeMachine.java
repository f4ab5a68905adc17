package cn.duban.demo;

import cn.duban.calendar.WorkCalendar;
import cn.duban.notification.Outbox;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workflow.DueWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/**
 * 时间机器: moves the demo's clock forward, working day by working day, to the hour at which offices open, and has done on
 * each day what falls due on it. There is no way back: what was done stays done.
 */
@Service
@ConditionalOnProperty("duban.demo")
public class TimeMachine {

    /** A year and a bit: no plan needs more at once, and a slip of the hand should not run for an hour. */
    private static final int MOST_DAYS = 400;

    private final DemoClock demoClock;
    private final DubanClock clock;
    private final WorkCalendar calendar;
    private final DueWork dueWork;
    private final Outbox outbox;

    TimeMachine(DemoClock demoClock, DubanClock clock, WorkCalendar calendar, DueWork dueWork, Outbox outbox) {
        this.demoClock = demoClock;
        this.clock = clock;
        this.calendar = calendar;
        this.dueWork = dueWork;
        this.outbox = outbox;
    }

    public LocalDate today() {
        return clock.today();
    }

    /** The day on which something falls due next; empty when nothing waits for a day. */
    public Optional<LocalDate> nextDue() {
        return dueWork.nextDue().map(instant -> LocalDate.ofInstant(instant, DubanClock.ZONE));
    }

    public Passage forwardOneWorkingDay() {
        return forwardTo(calendar.plusWorkingDays(today(), 1));
    }

    /**
     * Forward to the opening hour of a later day, off days included.
     *
     * @throws Refusal (invalid, field {@code date}) if the day is not later than today, or more than 400 days away
     */
    public synchronized Passage forwardTo(LocalDate day) {
        LocalDate from = today();
        if (!day.isAfter(from)) {
            throw Refusal.invalid("date", "refusal.demo.not-later", from);
        }
        if (day.isAfter(from.plusDays(MOST_DAYS))) {
            throw Refusal.invalid("date", "refusal.demo.too-far", MOST_DAYS);
        }
        int done = 0;
        for (LocalDate next = calendar.plusWorkingDays(from, 1); next.isBefore(day); next = calendar.plusWorkingDays(next, 1)) {
            done += passTo(next);
        }
        return new Passage(from, day, done + passTo(day));
    }

    /** The day is kept first: a program killed on the way wakes up on it and does the rest as overdue work. */
    private int passTo(LocalDate day) {
        Instant opening = calendar.opening(day);
        demoClock.keepShowing(opening);
        int done = dueWork.workOffUntil(opening);
        outbox.sendDue();
        return done;
    }

    /**
     * How the clock moved.
     *
     * @param done how many pieces of due work were done on the way
     */
    public record Passage(LocalDate from, LocalDate to, int done) {
    }
}
