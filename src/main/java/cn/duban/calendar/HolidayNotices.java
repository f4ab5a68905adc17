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

    private static final Map<Integer, Map<LocalDate, Ruling>> PUBLISHED = new ConcurrentHashMap<>();

    private final Map<LocalDate, Ruling> added;
    private final Set<Integer> addedYears = new HashSet<>();
    /** Tables that stand for a whole year, instead of what was published for it. */
    private final Map<Integer, Map<LocalDate, Ruling>> replaced;

    HolidayNotices(Map<LocalDate, Ruling> added) {
        this(added, Map.of());
    }

    private HolidayNotices(Map<LocalDate, Ruling> added, Map<Integer, Map<LocalDate, Ruling>> replaced) {
        this.added = Map.copyOf(added);
        this.replaced = Map.copyOf(replaced);
        // A single added day is a region's holiday; a year counts as announced only when its National Day is among the days.
        added.keySet().stream().filter(day -> day.getMonthValue() == 10 && day.getDayOfMonth() == 1)
                .forEach(day -> addedYears.add(day.getYear()));
    }

    static HolidayNotices published() {
        return new HolidayNotices(Map.of());
    }

    /** With days that lie over those of these notices. */
    HolidayNotices with(Map<LocalDate, Ruling> days) {
        Map<LocalDate, Ruling> all = new HashMap<>(added);
        all.putAll(days);
        return new HolidayNotices(all, replaced);
    }

    /** With a table that says everything about a year; its days outside of the year lie over those of these notices. */
    HolidayNotices withYear(int year, Map<LocalDate, Ruling> days) {
        Map<LocalDate, Ruling> others = new HashMap<>(added);
        others.keySet().removeIf(day -> day.getYear() == year);
        Map<LocalDate, Ruling> within = new HashMap<>();
        days.forEach((day, ruling) -> (day.getYear() == year ? within : others).put(day, ruling));
        Map<Integer, Map<LocalDate, Ruling>> years = new HashMap<>(replaced);
        years.put(year, within);
        return new HolidayNotices(others, years);
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
        Map<LocalDate, Ruling> table = replaced.get(year);
        return table != null ? table : PUBLISHED.computeIfAbsent(year, HolidayNotices::read);
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
