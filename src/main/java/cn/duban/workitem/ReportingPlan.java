package cn.duban.workitem;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 填报周期 of one item in the course of its life: for which periods of the calendar it reports. A changed cycle counts from the period that the day
 * of the change lies in; the periods that had ended before stay as they were.
 */
final class ReportingPlan {

    /** A period that ends sooner after the assignment, in working days, is left out: nobody can report on what they have just been given. */
    static final int FIRST_REPORT_WORKING_DAYS = 5;

    /**
     * A stretch of the item's life with one cycle.
     *
     * @param cycle code of a cycle, {@link ReportingPeriod#ONCE}, or empty where no report is asked for
     */
    record Stretch(LocalDate since, Optional<String> cycle) {
    }

    private final List<Stretch> stretches;
    private final LocalDate deadline;
    private final WorkCalendar calendar;

    ReportingPlan(List<Stretch> stretches, LocalDate deadline, WorkCalendar calendar) {
        this.stretches = List.copyOf(stretches);
        this.deadline = deadline;
        this.calendar = calendar;
    }

    /** All periods that have begun by this day, the first one first; none where no report is asked for. */
    List<ReportingPeriod> begunBy(LocalDate day) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Optional<LocalDate> changed = i + 1 < stretches.size() ? Optional.of(stretches.get(i + 1).since()) : Optional.empty();
            periods.addAll(of(stretches.get(i), changed, day));
        }
        return periods;
    }

    /** The period that follows the one in which this day lies; empty where there is none. */
    Optional<ReportingPeriod> after(LocalDate day) {
        return current(day).flatMap(period -> cycle(last()).map(cycle -> ReportingPeriod.around(period.to().plusDays(1), cycle)));
    }

    /** The period in which this day lies, whether or not its report is asked for; empty where the item has no cycle. */
    Optional<ReportingPeriod> current(LocalDate day) {
        if (last().cycle().filter(ReportingPeriod.ONCE::equals).isPresent()) {
            return once(last());
        }
        return cycle(last()).map(cycle -> ReportingPeriod.around(day, cycle));
    }

    private List<ReportingPeriod> of(Stretch stretch, Optional<LocalDate> changed, LocalDate day) {
        if (stretch.cycle().filter(ReportingPeriod.ONCE::equals).isPresent()) {
            return once(stretch).filter(period -> changed.map(period.to()::isBefore).orElse(true)).stream().toList();
        }
        List<ReportingPeriod> periods = new ArrayList<>();
        cycle(stretch).ifPresent(cycle -> {
            for (ReportingPeriod period = ReportingPeriod.around(stretch.since(), cycle);
                    !period.from().isAfter(day) && changed.map(period.to()::isBefore).orElse(true);
                    period = ReportingPeriod.around(period.to().plusDays(1), cycle)) {
                periods.add(period);
            }
            periods.removeIf(period -> period.dueOn(calendar).isEmpty() || comesTooSoon(period, stretch.since()));
        });
        return periods;
    }

    private boolean comesTooSoon(ReportingPeriod period, LocalDate since) {
        return calendar.workingDaysBetween(since, period.dueOn(calendar).orElseThrow()) < FIRST_REPORT_WORKING_DAYS;
    }

    private Optional<ReportingPeriod> once(Stretch stretch) {
        return stretch.since().isAfter(deadline) ? Optional.empty() : Optional.of(new ReportingPeriod(ReportingPeriod.ONCE, stretch.since(), deadline));
    }

    private Stretch last() {
        return stretches.get(stretches.size() - 1);
    }

    private static Optional<Cycle> cycle(Stretch stretch) {
        return stretch.cycle().flatMap(Cycle::of);
    }
}
