package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.Sentence;
import cn.duban.inbox.SentenceWords;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.TimingComparison.Timing;
import cn.duban.workitem.spi.HandlingProcess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves an item from one version of the calendar to another, and says beforehand what that would change. */
@Component
class RetimedItems {

    private final ItemCalendars calendars;
    private final Timetables timetables;
    private final TimingComparison comparison;
    private final Claims claims;
    private final History history;
    private final HandlingProcess process;
    private final DubanClock clock;
    private final SentenceWords words;

    RetimedItems(ItemCalendars calendars, Timetables timetables, TimingComparison comparison, Claims claims, History history, HandlingProcess process,
                 DubanClock clock, SentenceWords words) {
        this.calendars = calendars;
        this.timetables = timetables;
        this.comparison = comparison;
        this.claims = claims;
        this.history = history;
        this.process = process;
        this.clock = clock;
        this.words = words;
    }

    int version(WorkItem item) {
        return calendars.version(item.id());
    }

    TimingChange change(WorkItem item, int version) {
        return comparison.between(now(item), then(item, version));
    }

    /** Nothing to come changes by it; what was done stays done, on whichever day it would have fallen. */
    void follow(WorkItem item, int version) {
        comparison.carried(now(item), then(item, version)).forEach(done -> claims.claim(item.id(), done, clock.instant()));
        calendars.move(item.id(), version);
    }

    /** The office has confirmed it. */
    void move(WorkItem item, int version, Actor by) {
        int before = calendars.version(item.id());
        follow(item, version);
        history.append(item.id(), new History.Event("RETIME", "watch", Optional.of(by), words.inChinese(Sentence.of("history.retimed", before, version)),
                List.of(new FieldChange("calendar", Optional.of(String.valueOf(before)), Optional.of(String.valueOf(version))))));
        process.rearm(item.id());
    }

    private Timing now(WorkItem item) {
        WorkCalendar calendar = calendars.of(item);
        return new Timing(item, timetables.by(item, calendar), calendar);
    }

    private Timing then(WorkItem item, int version) {
        WorkCalendar calendar = calendars.of(item, version);
        return new Timing(item, timetables.by(item, calendar), calendar);
    }
}
