package cn.duban.calendar;

import cn.duban.calendar.CheckedTable.Row;
import cn.duban.calendar.CheckedTable.TableFault;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the rows of a year's table. Finds every mistake, not the first one only: whoever repairs a table wants the whole list. */
final class TableCheck {

    private static final int LONGEST_NAME = 40;
    private static final Set<String> OFF = Set.of("休", "放假", "休息", "off");
    private static final Set<String> WORKED = Set.of("班", "上班", "补班", "调休上班", "work");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final DateTimeFormatter STRICT = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final int year;
    private final boolean national;
    private final WorkCalendar below;
    private final Map<LocalDate, HolidayNotices.Ruling> days = new LinkedHashMap<>();
    private final List<TableFault> faults = new ArrayList<>();

    /** @param below the calendar over which the table is laid */
    TableCheck(int year, boolean national, WorkCalendar below) {
        this.year = year;
        this.national = national;
        this.below = below;
    }

    void check(List<Row> rows) {
        rows.forEach(this::check);
        if (rows.isEmpty()) {
            fault(0, "day", "empty");
        } else if (national && faults.isEmpty() && Optional.ofNullable(days.get(LocalDate.of(year, 10, 1))).map(HolidayNotices.Ruling::working).orElse(true)) {
            // The whole year is replaced: a table that is only a part of the notice would take the other holidays away.
            fault(0, "day", "no-national-day", String.valueOf(year));
        }
    }

    Map<LocalDate, HolidayNotices.Ruling> days() {
        return days;
    }

    List<TableFault> faults() {
        return faults;
    }

    private void check(Row row) {
        Optional<LocalDate> day = day(row);
        Optional<Boolean> working = working(row);
        if (row.name().isBlank()) {
            fault(row.number(), "name", "no-name");
        } else if (row.name().length() > LONGEST_NAME) {
            fault(row.number(), "name", "name-too-long", LONGEST_NAME);
        }
        if (day.isEmpty() || working.isEmpty()) {
            return;
        }
        if (days.putIfAbsent(day.get(), new HolidayNotices.Ruling(working.get(), row.name().strip())) != null) {
            fault(row.number(), "day", "twice", day.get());
        } else if (working.get() && isWorkedAnyway(day.get())) {
            fault(row.number(), "kind", "worked-anyway", day.get());
        }
    }

    /** A make-up working day falls on a day that would be off; a national table replaces the year, so only week-ends are. */
    private boolean isWorkedAnyway(LocalDate day) {
        return national ? !WorkCalendar.isWeekEnd(day) : below.isWorkingDay(day) && !WorkCalendar.isWeekEnd(day);
    }

    private Optional<LocalDate> day(Row row) {
        Matcher written = DAY.matcher(row.day().strip());
        if (written.matches()) {
            try {
                LocalDate day = LocalDate.parse("%s-%02d-%02d".formatted(written.group(1), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3))), STRICT);
                // New Year's holiday may begin in the old year, and is announced with the new one's.
                if (day.getYear() == year || day.getYear() == year - 1 && day.getMonthValue() == 12) {
                    return Optional.of(day);
                }
                fault(row.number(), "day", "not-in-year", row.day(), String.valueOf(year));
                return Optional.empty();
            } catch (DateTimeParseException none) {
                // Looks like a date and is none, as 2027-02-30.
            }
        }
        fault(row.number(), "day", "no-day", row.day());
        return Optional.empty();
    }

    private Optional<Boolean> working(Row row) {
        String kind = row.kind().strip().toLowerCase(Locale.ROOT);
        if (OFF.contains(kind)) {
            return Optional.of(false);
        }
        if (WORKED.contains(kind)) {
            return Optional.of(true);
        }
        fault(row.number(), "kind", "no-kind", row.kind());
        return Optional.empty();
    }

    private void fault(int number, String column, String code, Object... arguments) {
        faults.add(new TableFault(number, column, "calendar.fault." + code, List.of(arguments)));
    }
}
