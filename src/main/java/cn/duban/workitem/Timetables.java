package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.workitem.spi.Ladder;
import java.util.List;
import org.springframework.stereotype.Component;

/** The timetable of each item: by its own calendar, on its own ladder. */
@Component
class Timetables {

    private final Ladder ladder;
    private final List<Watching> watching;
    private final ItemCalendars calendars;

    Timetables(Ladder ladder, List<Watching> watching, ItemCalendars calendars) {
        this.ladder = ladder;
        this.watching = List.copyOf(watching);
        this.calendars = calendars;
    }

    Timetable of(WorkItem item) {
        return by(item, calendars.of(item));
    }

    /** Were the item timed by this calendar. */
    Timetable by(WorkItem item, WorkCalendar calendar) {
        return by(ladder.of(item.facts().source().plan().map(Source.PlanElement::planId), level(item)), calendar);
    }

    /** Were it timed by this ladder and calendar. */
    Timetable by(Ladder other, WorkCalendar calendar) {
        return new Timetable(other, calendar, watching);
    }

    static Ladder.Level level(WorkItem item) {
        return item.facts().source() instanceof Source.ParentItem ? Ladder.Level.BELOW : Ladder.Level.OWN;
    }
}
