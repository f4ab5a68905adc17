package cn.duban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** 周期: how often something comes round. Each cycle is a period of the calendar, so that "每季度" means the calendar's quarters. */
public enum Cycle {
    WEEKLY("weekly", 0),
    MONTHLY("monthly", 1),
    EVERY_2_MONTHS("every-2-months", 2),
    QUARTERLY("quarterly", 3),
    HALF_YEARLY("half-yearly", 6),
    YEARLY("yearly", 12),
    EVERY_2_YEARS("every-2-years", 24),
    EVERY_3_YEARS("every-3-years", 36);

    private final String code;
    private final int months;

    Cycle(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** The word in models, columns and message keys. */
    public String code() {
        return code;
    }

    /** The cycle of that word; empty if there is none. */
    public static Optional<Cycle> of(String code) {
        return Arrays.stream(values()).filter(cycle -> cycle.code.equals(code)).findFirst();
    }

    /** The first day of the period that this day lies in: Monday, or the first of a month. */
    public LocalDate startOfPeriod(LocalDate day) {
        if (months == 0) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        int elapsed = day.getYear() * 12 + day.getMonthValue() - 1;
        int first = elapsed / months * months;
        return LocalDate.of(first / 12, first % 12 + 1, 1);
    }

    /** The last day of the period that this day lies in: Sunday, or the end of a month. */
    public LocalDate endOfPeriod(LocalDate day) {
        if (months == 0) {
            return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
        int elapsed = day.getYear() * 12 + day.getMonthValue() - 1;
        int next = (elapsed / months + 1) * months;
        return LocalDate.of(next / 12, next % 12 + 1, 1).minusDays(1);
    }
}