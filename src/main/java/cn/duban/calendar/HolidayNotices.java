package cn.duban.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The State Council's yearly notices: which days are off, and which Saturdays and Sundays are worked instead. A file may
 * add or replace days, for a year whose notice came out after this program, or for a region's own holidays.
 */
final class HolidayNotices {

    /** What a notice says about a day. */
    record Ruling(boolean working, String holiday) {
    }

    private final Map<LocalDate, Ruling> added;
    private final Set<Integer> addedYears = new HashSet<>();
    private final Map<Integer, Map<LocalDate, Ruling>> published = new ConcurrentHashMap<>();

    HolidayNotices(Map<LocalDate, Ruling> added) {
        this.added = Map.copyOf(added);
        // A single added day is a region's holiday; a year counts as announced only when its National Day is among the days.
        added.keySet().stream().filter(day -> day.getMonthValue() == 10 && day.getDayOfMonth() == 1)
                .forEach(day -> addedYears.add(day.getYear()));
    }

    static HolidayNotices published() {
        return new HolidayNotices(Map.of());
    }

    Optional<Ruling> on(LocalDate day) {
        Ruling ruling = added.get(day);
        return Optional.ofNullable(ruling != null ? ruling : year(day.getYear()).get(day));
    }

    boolean coverYear(int year) {
        return addedYears.contains(year) || !year(year).isEmpty();
    }

    /** Asked day by day once per year: the library searches its data as text each time, too slow for counting. */
    private Map<LocalDate, Ruling> year(int year) {
        return published.computeIfAbsent(year, HolidayNotices::read);
    }

    private static Map<LocalDate, Ruling> read(int year) {
        Map<LocalDate, Ruling> days = new HashMap<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(day -> {
            LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            // New Year's days of a year are announced with the year before: without its National Day the notice is not out.
            if (holiday != null) {
                days.put(day, new Ruling(holiday.isWork(), holiday.getName()));
            }
        });
        return days.containsKey(LocalDate.of(year, 10, 1)) ? days : Map.of();
    }
}
