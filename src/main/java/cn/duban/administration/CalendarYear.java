package cn.duban.administration;

import cn.duban.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A year of the calendar as a page shows it: months, their weeks from Monday, and what each day is. */
public record CalendarYear(int year, boolean provisional, List<Month> months) {

    /** @param weeks seven days each; a day of another month is empty */
    public record Month(int number, int workingDays, List<List<Optional<Day>>> weeks) {
    }

    /** @param name of the holiday that it belongs to, also where it is worked instead; empty on any other day */
    public record Day(int number, Kind kind, String name, boolean today) {
    }

    /** What a day is; a word stands beside the colour. */
    public enum Kind { WORKING, WEEK_END, HOLIDAY, MAKE_UP }

    public static CalendarYear of(int year, WorkCalendar calendar, LocalDate today) {
        return new CalendarYear(year, calendar.isProvisional(LocalDate.of(year, 6, 1)),
                IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(year, month), calendar, today)).toList());
    }

    private static Month month(YearMonth month, WorkCalendar calendar, LocalDate today) {
        List<List<Optional<Day>>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> YearMonth.from(day).equals(month) ? Optional.of(day(day, calendar, today)) : Optional.<Day>empty()).toList());
        }
        int working = (int) month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(calendar::isWorkingDay).count();
        return new Month(month.getMonthValue(), working, weeks);
    }

    private static Day day(LocalDate day, WorkCalendar calendar, LocalDate today) {
        Optional<String> holiday = calendar.holiday(day);
        boolean working = calendar.isWorkingDay(day);
        Kind kind = holiday.isPresent() ? working ? Kind.MAKE_UP : Kind.HOLIDAY : working ? Kind.WORKING : Kind.WEEK_END;
        return new Day(day.getDayOfMonth(), kind, holiday.orElse(""), day.equals(today));
    }
}
