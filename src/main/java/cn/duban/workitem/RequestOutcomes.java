package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.spi.HandlingProcess;
import cn.duban.workitem.spi.RequestProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an act on a request brings about: the engine's step, the item's deadline or pause, its history, and word to the unit that asked. */
@Component
class RequestOutcomes {

    private final Changes changes;
    private final DeadlineKeeping deadlines;
    private final History history;
    private final Notices notices;
    private final RequestProcess process;
    private final HandlingProcess handling;
    private final DubanClock clock;

    RequestOutcomes(Changes changes, DeadlineKeeping deadlines, History history, Notices notices, RequestProcess process, HandlingProcess handling,
                    DubanClock clock) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.history = history;
        this.notices = notices;
        this.process = process;
        this.handling = handling;
        this.clock = clock;
    }

    /** A clock runs against whoever has to act on it from now on. */
    void raised(WorkItem item) {
        changes.retime(item);
    }

    void follow(RequestAct act, Request before, Request after, WorkItem item, Actor actor, String said) {
        switch (act) {
            case CONFIRM -> process.confirmed(after.id(), after.state() != RequestState.DECLINED);
            case ANSWER -> process.answered(after.id(), after.state() == RequestState.WITH_GROUP);
            case DECIDE -> process.decided(after.id());
            case TAKE_BACK -> process.takenBack(after.id());
        }
        WorkItem now = after.state() == RequestState.GRANTED ? grant(after, item, actor) : written(before, after, item, actor, said);
        tell(after, item, said);
        changes.retime(now);
    }

    private WorkItem grant(Request request, WorkItem item, Actor actor) {
        RequestAnswer answer = request.answer().orElseThrow();
        Deadline deadline = item.facts().deadline();
        LocalDate today = clock.today();
        String by = deadlines.approvedBy(Optional.of(actor));
        if (request.kind() == RequestKind.PAUSE) {
            WorkItem paused = item.pause(request.content().reason(), today)
                    .on(deadline.paused(today, request.content().reason(), by, Optional.of(request.id().value())));
            WorkItem saved = changes.write(item, paused, "GRANTED_PAUSE", Optional.of(actor), answer.text());
            handling.paused(item.id());
            return saved;
        }
        Deadline moved = deadline.extended(answer.until().orElseThrow(), today, request.content().reason(), by, request.id().value());
        return changes.write(item, item.extended(moved, today), "GRANTED_EXTENSION", Optional.of(actor), answer.text());
    }

    private WorkItem written(Request before, Request after, WorkItem item, Actor actor, String said) {
        String act = before.state() == RequestState.CONFIRMING && after.state() == RequestState.WITH_OFFICE ? "CONFIRMED"
                : after.state() == RequestState.WITH_GROUP ? "PASSED_UP" : after.state().name();
        history.append(item.id(), new History.Event(act + "_" + after.kind(), Requests.STEP, Optional.of(actor), said, List.of()));
        return item;
    }

    /** Whoever has to act finds it among what waits; the unit that asked has to hear how it ended. */
    private void tell(Request request, WorkItem item, String said) {
        switch (request.state()) {
            case GRANTED, REFUSED, ANSWERED, DECLINED -> notices.tell(request.unit(), NoticeKind.ANSWER, item.id().value(),
                    Sentence.of("notice." + request.state() + "_" + request.kind(), item.facts().number(), item.facts().title(),
                            request.answer().flatMap(RequestAnswer::until).orElse(item.facts().deadline().date()), said), Links.request(request));
            default -> {
                // A step that opens has its own todo; who takes back knows.
            }
        }
    }
}
