package cn.duban.calendar;

import cn.duban.calendar.CheckedTable.DayChange;
import cn.duban.calendar.CheckedTable.Row;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入放假安排: a year's table is looked at first, then taken as a new version of the calendar, as a whole or not at all. */
@Service
public class CalendarTaking {

    private final CalendarVersions versions;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    CalendarTaking(CalendarVersions versions, Calendars calendars, ApplicationEventPublisher events) {
        this.versions = versions;
        this.calendars = calendars;
        this.events = events;
    }

    /** A new version of the calendar is there. */
    public record Taken(int version) {
    }

    /**
     * Compares a table with the calendar as it is now.
     *
     * @param region whose own days they are; empty for the whole country
     * @throws Refusal (invalid, field {@code year}) if the year is none to supervise in
     */
    @Transactional(readOnly = true)
    public CheckedTable check(Optional<UnitId> region, int year, List<Row> rows) {
        if (year < 2000 || year > 2200) {
            throw Refusal.invalid("year", "refusal.calendar.year", 2000, 2200);
        }
        int against = calendars.latest();
        WorkCalendar before = region.map(unit -> calendars.of(unit, against)).orElseGet(() -> calendars.national(against));
        TableCheck check = new TableCheck(year, region.isEmpty(), before);
        check.check(rows);
        CheckedTable table = new CheckedTable(region, year, against, check.days(), check.faults(), List.of());
        return table.isAcceptable() ? new CheckedTable(region, year, against, check.days(), List.of(), changes(year, before, calendars.with(table, against))) : table;
    }

    /**
     * Takes a table that was looked at.
     *
     * @param basis   the notice that it was taken from, at least two characters
     * @param against the version with which it was compared when it was looked at
     * @return the new version
     * @throws Refusal (conflict) if something is wrong with it or another version was taken since, (invalid) if it would change nothing
     */
    @Transactional
    public int take(CheckedTable table, String basis, String fileName, int against, OfficialId by, String byName) {
        if (basis.strip().length() < 2 || basis.length() > 200) {
            throw Refusal.invalid("basis", "refusal.calendar.basis", 200);
        }
        if (!table.isAcceptable()) {
            throw Refusal.conflict("refusal.calendar.not-acceptable", table.faults().size());
        }
        if (table.changes().isEmpty()) {
            throw Refusal.invalid("file", "refusal.calendar.nothing-changes");
        }
        int version = versions.add(table, basis.strip(), fileName, against, by, byName);
        events.publishEvent(new Taken(version));
        return version;
    }

    private static List<DayChange> changes(int year, WorkCalendar before, WorkCalendar after) {
        List<DayChange> changes = new ArrayList<>();
        LocalDate.of(year - 1, 12, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            DayChange change = new DayChange(day, before.isWorkingDay(day), before.holiday(day), after.isWorkingDay(day), after.holiday(day));
            if (change.movesWork() || !change.holidayBefore().equals(change.holidayAfter())) {
                changes.add(change);
            }
        });
        return changes;
    }
}
