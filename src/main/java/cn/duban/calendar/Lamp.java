package cn.duban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 亮灯 with its answer to "为什么": the warning light of an open matter on a day, derived from deadline, calendar and card,
 * never stored.
 */
public record Lamp(WarningLight light, LampReason reason) {

    /** From how many working days before the deadline on a matter is due soon (临期); the deadline's own distance counts. */
    public static final int DUE_SOON_WORKING_DAYS = 7;

    public Lamp {
        Objects.requireNonNull(light);
        Objects.requireNonNull(reason);
    }

    /**
     * The lamp of a matter that someone still has to do.
     *
     * @param deadline last day in time, inclusive
     * @param redCard  whether the ladder has shown the red card
     */
    public static Lamp of(LocalDate deadline, LocalDate today, boolean redCard, WorkCalendar calendar) {
        if (deadline.equals(Deadline.NO_DATE)) {
            return new Lamp(WarningLight.NORMAL, new LampReason("lamp.reason.waived", List.of(), Optional.empty()));
        }
        if (today.isAfter(deadline)) {
            int late = calendar.workingDaysBetween(deadline, today);
            return redCard ? late(WarningLight.RED, "lamp.reason.red", deadline, late, calendar)
                    : late(WarningLight.OVERDUE, late == 0 ? "lamp.reason.overdue-no-working-day" : "lamp.reason.overdue", deadline, late, calendar);
        }
        int left = calendar.workingDaysBetween(today, deadline);
        if (left > DUE_SOON_WORKING_DAYS) {
            return late(WarningLight.NORMAL, "lamp.reason.normal", deadline, left, calendar);
        }
        String code = today.equals(deadline) ? "lamp.reason.due-today" : left == 0 ? "lamp.reason.due-in-days-off" : "lamp.reason.due-soon";
        return late(WarningLight.DUE_SOON, code, deadline, left, calendar);
    }

    /** The lamp of a matter whose clocks stand still. */
    public static Lamp paused() {
        return new Lamp(WarningLight.NORMAL, new LampReason("lamp.reason.paused", List.of(), Optional.empty()));
    }

    /** The lamp of a matter that was reported as done in time and waits for verification: the unit has done its part. */
    public static Lamp reportedInTime(LocalDate deadline, LocalDate reportedOn, WorkCalendar calendar) {
        if (deadline.equals(Deadline.NO_DATE)) {
            return new Lamp(WarningLight.NORMAL, new LampReason("lamp.reason.reported-waived", List.of(reportedOn), Optional.empty()));
        }
        return new Lamp(WarningLight.NORMAL, LampReason.of("lamp.reason.reported-in-time", deadline, calendar,
                deadline, reportedOn));
    }

    /** The lamp of a matter that was reported as done after its deadline and waits for verification. */
    public static Lamp reportedLate(LocalDate deadline, LocalDate reportedOn, boolean redCard, WorkCalendar calendar) {
        return new Lamp(redCard ? WarningLight.RED : WarningLight.OVERDUE, LampReason.of("lamp.reason.reported-late", deadline, calendar,
                deadline, reportedOn, calendar.workingDaysBetween(deadline, reportedOn)));
    }

    /** The last deadline that is due soon on this day; for lists that filter by lamp in SQL. */
    public static LocalDate dueSoonUntil(LocalDate today, WorkCalendar calendar) {
        return calendar.plusWorkingDays(today, DUE_SOON_WORKING_DAYS + 1).minusDays(1);
    }

    private static Lamp late(WarningLight light, String code, LocalDate deadline, int workingDays, WorkCalendar calendar) {
        return new Lamp(light, LampReason.of(code, deadline, calendar, deadline, workingDays));
    }
}
