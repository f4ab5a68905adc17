package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 协办反馈时限: by when a responsible unit has to deliver, so that the lead unit has time to merge.
 *
 * @param daysBefore working days before the item's deadline, at least 0
 */
record ContributionTerm(int daysBefore) {

    /** Working days that a unit has at least from the day it was given its part. */
    static final int AT_LEAST = 3;

    ContributionTerm {
        if (daysBefore < 0) {
            throw new IllegalArgumentException("duban.contribution.days-before must not be negative: " + daysBefore);
        }
    }

    /** Empty where the item's deadline is waived. */
    Optional<LocalDate> dueOn(Deadline deadline, LocalDate assignedOn, WorkCalendar calendar) {
        if (deadline.isWaived()) {
            return Optional.empty();
        }
        LocalDate before = calendar.plusWorkingDays(calendar.lastWorkingDayOnOrBefore(deadline.date()), -daysBefore);
        LocalDate soonest = calendar.plusWorkingDays(assignedOn, AT_LEAST);
        return Optional.of(before.isBefore(soonest) ? soonest : before);
    }

    /** Where the date goes when the item's deadline moves: one that a person has set moves by as many working days, any other follows the rule. */
    Optional<LocalDate> moved(Contribution contribution, Deadline from, Deadline to, LocalDate today, WorkCalendar calendar) {
        if (!contribution.dateSet() || contribution.dueOn().isEmpty()) {
            return dueOn(to, contribution.assignedOn(), calendar);
        }
        if (from.isWaived() || to.isWaived()) {
            return contribution.dueOn();
        }
        LocalDate shifted = calendar.plusWorkingDays(contribution.dueOn().get(), calendar.workingDaysBetween(from.date(), to.date()));
        return Optional.of(to.date().isBefore(from.date()) && shifted.isBefore(today) ? calendar.plusWorkingDays(today, AT_LEAST) : shifted);
    }
}
