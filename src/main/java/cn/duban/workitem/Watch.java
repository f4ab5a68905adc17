package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.inbox.SentenceWords;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办: watches open work items and climbs the ladder. One timer per item asks {@link #nextOccasion} when to fire and then
 * calls {@link #climb}; fired late, twice or on two nodes at once, every rung does its deed exactly once.
 */
@Service
public class Watch {

    private final WorkItems items;
    private final Claims claims;
    private final ItemBall ball;
    private final History history;
    private final Escalations escalations;
    private final Notices notices;
    private final Timetables timetables;
    private final ItemCalendars calendars;
    private final RungHearers hearers;
    private final DubanClock clock;
    private final SentenceWords words;

    Watch(WorkItems items, Claims claims, ItemBall ball, History history, Escalations escalations, Notices notices, Timetables timetables,
          ItemCalendars calendars, RungHearers hearers, DubanClock clock, SentenceWords words) {
        this.items = items;
        this.claims = claims;
        this.ball = ball;
        this.history = history;
        this.escalations = escalations;
        this.notices = notices;
        this.timetables = timetables;
        this.calendars = calendars;
        this.hearers = hearers;
        this.clock = clock;
        this.words = words;
    }

    /**
     * When the item is to be looked at next: the earliest occasion over all concerns that nobody has claimed, 09:00 in
     * China on a working day. It lies in the past when a rung was missed. Where the ladder has nothing more to say the
     * item is looked at again in a year, so that there always is an answer.
     *
     * @throws Refusal (not found) if there is no such item
     */
    @Transactional(readOnly = true)
    public Instant nextOccasion(WorkItemId id) {
        WorkItem item = items.find(id).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
        WorkCalendar calendar = calendars.of(item);
        LocalDate day = timetables.by(item, calendar).next(item, claims.of(id)).map(Occasion::day)
                .orElseGet(() -> calendar.rollForward(clock.today().plusYears(1)));
        return calendar.opening(day);
    }

    /**
     * Claims every rung that has fallen due and does its deed, the missed ones too, in their order. Does nothing where
     * nothing is due or the item is done.
     */
    @Transactional
    public void climb(WorkItemId id) {
        WorkItem item = items.lock(id);
        ball.catchUp(item);
        WorkCalendar calendar = calendars.of(item);
        for (Occasion occasion : timetables.by(item, calendar).due(item, claims.of(id), lastOpenedDay(calendar))) {
            if (claims.claim(id, occasion.key(), clock.instant())) {
                item = perform(item, occasion, calendar);
            }
        }
    }

    /** The day by which the item's present step is expected: the inbox sorts by it. */
    LocalDate expectedBy(WorkItem item) {
        LocalDate deadline = item.facts().deadline().date();
        Timetable timetable = timetables.of(item);
        return switch (item.state()) {
            case ASSIGNED -> timetable.firstDay(item, Concern.ACKNOWLEDGEMENT).filter(day -> day.isBefore(deadline)).orElse(deadline);
            case REFUSED -> timetable.firstDay(item, Concern.RULING).orElse(deadline);
            case COMPLETION_REPORTED -> timetable.firstDay(item, Concern.VERIFICATION).orElse(deadline);
            case DONE -> timetable.firstDay(item, Concern.STRIKING_OFF).orElse(deadline);
            case IN_PROGRESS -> item.standing().lastReturn().flatMap(ReturnForRework::by).filter(deadline::isBefore).orElse(deadline);
            case PAUSED, STRUCK_OFF, WITHDRAWN, MERGED -> deadline;
        };
    }

    /** Before the offices open, today's rungs are not due yet. */
    private LocalDate lastOpenedDay(WorkCalendar calendar) {
        LocalDate today = clock.today();
        return clock.instant().isBefore(calendar.opening(today)) ? today.minusDays(1) : today;
    }

    private WorkItem perform(WorkItem item, Occasion occasion, WorkCalendar calendar) {
        Deed deed = occasion.rung().deed();
        Sentence sentence = sentence(item, occasion, calendar);
        hearers.of(item, occasion).forEach(body -> notices.tell(body, kind(deed), item.id().value(), sentence, Links.item(item.id())));
        WorkItem after = switch (deed) {
            case YELLOW_CARD -> item.show(Card.YELLOW);
            case RED_CARD -> item.show(Card.RED);
            case REMIND, URGE, ESCALATE -> item;
        };
        List<FieldChange> changes = WorkItemFields.difference(WorkItemFields.of(item), WorkItemFields.of(after));
        history.append(item.id(), new History.Event(deed.name(), "watch", Optional.empty(), words.inChinese(sentence), changes));
        if (occasion.rung().task()) {
            escalations.raise(item, occasion.key().rung(), sentence);
        }
        return changes.isEmpty() ? after : items.save(item, after);
    }

    /** What the office calls the rung is said before what has happened. */
    private static Sentence sentence(WorkItem item, Occasion occasion, WorkCalendar calendar) {
        Ladder.Rung rung = occasion.rung();
        // The sentences count working days, also where the rung counts others.
        int workingDays = rung.timing().measure() == Ladder.Measure.WORKING ? rung.workingDays() : calendar.workingDaysBetween(occasion.clock().from(), occasion.day());
        Sentence told = Sentence.of("notice." + rung.concern() + "." + rung.deed(), item.facts().number(), item.facts().title(),
                item.facts().deadline().date(), Math.abs(workingDays), occasion.day(), occasion.clock().about(), occasion.clock().from());
        return rung.label().isEmpty() ? told : Sentence.of("notice.labelled", rung.label(), told);
    }

    private static NoticeKind kind(Deed deed) {
        return switch (deed) {
            case REMIND -> NoticeKind.REMINDER;
            case URGE -> NoticeKind.URGE;
            case YELLOW_CARD -> NoticeKind.YELLOW_CARD;
            case RED_CARD -> NoticeKind.RED_CARD;
            case ESCALATE -> NoticeKind.ESCALATION;
        };
    }
}
