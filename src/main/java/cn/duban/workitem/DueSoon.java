package cn.duban.workitem;

import cn.duban.calendar.CalendarVersion;
import cn.duban.calendar.Calendars;
import cn.duban.calendar.Lamp;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Until which deadline an item is due soon (临期), in SQL: {@code :dueSoonUntil}, unless items of another version or region would have
 * another date by their own calendars just now. Mostly they would not, and then the planner sees a plain comparison.
 */
@Component
class DueSoon {

    private final Calendars calendars;
    private final Units units;

    DueSoon(Calendars calendars, Units units) {
        this.calendars = calendars;
        this.units = units;
    }

    /** By the country's calendar as it is now: the parameter {@code dueSoonUntil}. */
    LocalDate national(LocalDate today) {
        return Lamp.dueSoonUntil(today, calendars.national());
    }

    /** In place of {@code :dueSoonUntil}, for a row {@code i} of a work item. */
    String expression(LocalDate today) {
        List<CalendarVersion> versions = calendars.versions();
        LocalDate usual = national(today);
        // The nearest region decides, so that those whose own ancestors have days of their own come first.
        List<UnitId> regions = versions.stream().flatMap(version -> version.region().stream()).distinct()
                .sorted((one, other) -> units.lineage(other).size() - units.lineage(one).size()).toList();
        StringBuilder cases = new StringBuilder();
        for (int version = 0; version <= versions.size(); version++) {
            for (UnitId region : regions) {
                add(cases, version, " and i.lead_unit in (" + below(region) + ")", Lamp.dueSoonUntil(today, calendars.of(region, version)));
            }
            add(cases, version, "", Lamp.dueSoonUntil(today, calendars.national(version)));
        }
        boolean allAsUsual = !cases.toString().replace("date '" + usual + "'", "").contains("date '");
        return allAsUsual ? ":dueSoonUntil" : "(case" + cases + " else :dueSoonUntil end)";
    }

    private static void add(StringBuilder cases, int version, String condition, LocalDate until) {
        cases.append(" when i.calendar_version = ").append(version).append(condition).append(" then date '").append(until).append("'");
    }

    private String below(UnitId region) {
        return units.below(region).stream().map(UnitId::value).map(UUID::toString).map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }
}
