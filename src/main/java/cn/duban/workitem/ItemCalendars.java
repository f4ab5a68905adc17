package cn.duban.workitem;

import cn.duban.calendar.Calendars;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which calendar an item is timed: its lead unit's, as of the version that the item keeps until its office lets it move on. */
@Component
class ItemCalendars {

    private final JdbcClient jdbc;
    private final Calendars calendars;

    ItemCalendars(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    WorkCalendar of(WorkItem item) {
        return calendars.of(item.lead(), version(item.id()));
    }

    /** The item's, were it timed by another version. */
    WorkCalendar of(WorkItem item, int version) {
        return calendars.of(item.lead(), version);
    }

    /** For a list: asked often for the same versions and units, answered from memory from the second time on. */
    BiFunction<Integer, UnitId, WorkCalendar> ofMany() {
        Map<String, WorkCalendar> known = new HashMap<>();
        return (version, lead) -> known.computeIfAbsent(version + " " + lead, none -> calendars.of(lead, version));
    }

    int version(WorkItemId item) {
        return jdbc.sql("select calendar_version from work_item where id = :id").param("id", item.value()).query(Integer.class).optional().orElse(0);
    }

    /** A new item is timed by the newest calendar. */
    void begin(WorkItemId item) {
        int latest = calendars.latest();
        if (latest > 0) {
            move(item, latest);
        }
    }

    /** The caller holds the item's row lock. */
    void move(WorkItemId item, int version) {
        jdbc.sql("update work_item set calendar_version = :version where id = :id").param("version", version).param("id", item.value()).update();
    }
}
