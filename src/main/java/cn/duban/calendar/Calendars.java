package cn.duban.calendar;

import cn.duban.org.UnitId;
import cn.duban.org.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 日历: the calendars of the country and of its regions, in every version. A unit works by the calendar of its region: the nearest
 * unit upwards, itself included, that has days of its own; they lie over those of the regions above, and of the country.
 * What was put together once is kept, since a version never changes; which is the newest is looked up each time, so that a version
 * taken on one node is seen by the others.
 */
public class Calendars {

    private final CalendarVersions rows;
    private final Units units;
    private final HolidayNotices brought;
    private volatile Known known = new Known(Optional.empty(), List.of());

    /** @param brought version 0 */
    Calendars(CalendarVersions rows, Units units, HolidayNotices brought) {
        this.rows = rows;
        this.units = units;
        this.brought = brought;
    }

    /** The newest version; 0 while nothing was taken. */
    public int latest() {
        return known().latest();
    }

    /** The newest last, without version 0. */
    public List<CalendarVersion> versions() {
        return known().versions;
    }

    /** The country's, as it is now and stays in the hands of whoever got it. */
    public WorkCalendar national() {
        return new WorkCalendar(nationalNow());
    }

    public WorkCalendar national(int version) {
        return new WorkCalendar(known().edition(List.of(), version));
    }

    /** The unit's, as it is now. */
    public WorkCalendar of(UnitId unit) {
        Known now = known();
        return new WorkCalendar(now.edition(now.regions(unit, now.latest()), now.latest()));
    }

    /** The unit's as it was in a version: tables taken later do not count. */
    public WorkCalendar of(UnitId unit, int version) {
        Known now = known();
        return new WorkCalendar(now.edition(now.regions(unit, version), version));
    }

    /** The newest edition of the country's calendar, for the bean that follows it. */
    WorkCalendar.Edition nationalNow() {
        Known now = known();
        return now.edition(List.of(), now.latest());
    }

    /** As the calendar of the table's region would be with it, on top of a version. */
    WorkCalendar with(CheckedTable table, int version) {
        Known now = known();
        HolidayNotices below = now.edition(table.region().map(region -> now.regions(region, version)).orElse(List.of()), version).notices();
        HolidayNotices with = table.region().isPresent() ? below.with(table.days()) : below.withYear(table.year(), table.days());
        return new WorkCalendar(new WorkCalendar.Edition(with, version, table.region()));
    }

    private Known known() {
        Optional<UUID> mark = rows.mark();
        Known last = known;
        if (last.mark.equals(mark)) {
            return last;
        }
        Known read = new Known(mark, List.copyOf(rows.all()));
        known = read;
        return read;
    }

    /** All that is known while a version is the newest. */
    private final class Known {

        private final Optional<UUID> mark;
        private final List<CalendarVersion> versions;
        private final Map<Key, WorkCalendar.Edition> editions = new ConcurrentHashMap<>();

        Known(Optional<UUID> mark, List<CalendarVersion> versions) {
            this.mark = mark;
            this.versions = versions;
        }

        int latest() {
            return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).version();
        }

        /** The regions with days of their own in which the unit lies, the nearest first. */
        List<UnitId> regions(UnitId unit, int version) {
            List<UnitId> all = upTo(version).stream().flatMap(one -> one.region().stream()).distinct().toList();
            return all.isEmpty() ? List.of() : units.lineage(unit).stream().filter(all::contains).toList();
        }

        WorkCalendar.Edition edition(List<UnitId> regions, int version) {
            return editions.computeIfAbsent(new Key(regions, version), this::compose);
        }

        private WorkCalendar.Edition compose(Key key) {
            HolidayNotices notices = brought;
            for (CalendarVersion table : newestPerYear(key.version(), Optional.empty())) {
                notices = notices.withYear(table.year(), rows.days(table.version()));
            }
            for (int i = key.regions().size() - 1; i >= 0; i--) {
                for (CalendarVersion table : newestPerYear(key.version(), Optional.of(key.regions().get(i)))) {
                    notices = notices.with(rows.days(table.version()));
                }
            }
            return new WorkCalendar.Edition(notices, key.version(), key.regions().stream().findFirst());
        }

        private List<CalendarVersion> newestPerYear(int version, Optional<UnitId> region) {
            List<CalendarVersion> tables = upTo(version).stream().filter(table -> table.region().equals(region)).toList();
            return tables.stream().filter(table -> tables.stream().noneMatch(later -> later.year() == table.year() && later.version() > table.version())).toList();
        }

        private List<CalendarVersion> upTo(int version) {
            return versions.stream().filter(one -> one.version() <= version).toList();
        }
    }

    /** @param regions the nearest first */
    private record Key(List<UnitId> regions, int version) {
    }
}
