package cn.duban.workitem;

import cn.duban.form.Forms;
import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.inbox.SentenceWords;
import cn.duban.org.Official;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.EscalationProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 上报领导小组 and 批示: raises what a unit was silent about, and carries the answer back. Only a post of leadership at the
 * item's leadership group may answer.
 */
@Service
public class Escalations {

    private static final String STEP = "escalation";

    private final EscalationRows rows;
    private final WorkItems items;
    private final History history;
    private final Notices notices;
    private final Forms forms;
    private final EscalationProcess process;
    private final AuditedActs audited;
    private final DubanClock clock;
    private final SentenceWords words;

    Escalations(EscalationRows rows, WorkItems items, History history, Notices notices, Forms forms, EscalationProcess process,
                AuditedActs audited, DubanClock clock, SentenceWords words) {
        this.rows = rows;
        this.items = items;
        this.history = history;
        this.notices = notices;
        this.forms = forms;
        this.process = process;
        this.audited = audited;
        this.clock = clock;
        this.words = words;
    }

    /**
     * Raises an item to its leadership group. While an earlier escalation of the same rung still waits, none is added: the
     * leadership group is reminded of that one.
     */
    EscalationId raise(WorkItem item, String rung, Sentence reason) {
        Escalation raised = new Escalation(new EscalationId(UUID.randomUUID()), item.id(), rung, EscalationState.OPEN, item.leadershipGroup(),
                clock.today(), clock.instant(), words.inChinese(reason), Optional.empty(), Optional.empty(), Optional.empty());
        if (rows.insert(raised)) {
            process.start(raised.id());
            return raised.id();
        }
        EscalationId waiting = rows.waiting(item.id(), rung).orElseThrow();
        notices.tell(item.leadershipGroup(), NoticeKind.ESCALATION, item.id().value(), reason, Links.escalation(waiting));
        return waiting;
    }

    /**
     * 批示: writes the instruction, which reaches the unit, the office and the item's history.
     *
     * @param given the values of the form {@code instruct}
     * @throws Refusal if the person may not see or not instruct, or the escalation does not wait for an instruction
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     */
    @Transactional
    public void instruct(EscalationId id, Map<String, ?> given, Official official) {
        audited.run(official, "escalation.instruct", id, () -> writeInstruction(id, given, official));
    }

    /**
     * Answers whether an escalation is moot now that its item is closed; if not, the instruction is waited for again.
     *
     * @param given the values of the form {@code confirm-moot}
     * @throws Refusal if the person may not see or not answer, or nobody asks
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     */
    @Transactional
    public void answerMoot(EscalationId id, Map<String, ?> given, Official official) {
        audited.run(official, "escalation.answer-moot", id, () -> writeAnswer(id, given, official));
    }

    /** @throws Refusal (not found) if there is none, or the person has no part in its item */
    @Transactional(readOnly = true)
    public EscalationView view(EscalationId id, Official official) {
        Escalation escalation = rows.find(id).filter(found -> items.visible(found.item(), scope(official))).orElseThrow(Escalations::notFound);
        return view(escalation, official);
    }

    /** What waits for an answer of the leadership groups at which this official may decide, the oldest first. */
    @Transactional(readOnly = true)
    public List<EscalationView> waitingFor(Official official, int size) {
        return rows.waitingFor(scope(official), size).stream().map(escalation -> view(escalation, official)).toList();
    }

    /** An instruction on the item itself: nobody is asked twice, so it answers every escalation of the item that waits for one. */
    void instructed(WorkItem item, String instruction, Actor actor) {
        rows.of(item.id()).stream().filter(escalation -> escalation.state() == EscalationState.OPEN)
                .forEach(escalation -> settle(escalation, instruction, actor));
        deliver(item, instruction);
    }

    /** The item was closed: what still waits asks whether it is moot. */
    void itemClosed(WorkItem item) {
        for (Escalation escalation : rows.of(item.id())) {
            if (escalation.state() == EscalationState.OPEN) {
                rows.move(escalation.id(), EscalationState.ITEM_CLOSED);
                process.itemClosed(escalation.id());
            }
        }
    }

    List<EscalationView> of(WorkItemId item, Official official) {
        return rows.of(item).stream().map(escalation -> view(escalation, official)).toList();
    }

    Escalation find(EscalationId id) {
        return rows.find(id).orElseThrow(Escalations::notFound);
    }

    private void writeInstruction(EscalationId id, Map<String, ?> given, Official official) {
        WorkItem item = lockItem(id, official);
        Escalation escalation = find(id);
        Actor actor = actor(official, escalation, Escalation::refusalToInstruct);
        String instruction = (String) forms.require("instruct").check(given).get("instruction");
        history.append(item.id(), new History.Event("INSTRUCT", STEP, Optional.of(actor), instruction, List.of()));
        settle(escalation, instruction, actor);
        deliver(item, instruction);
    }

    private void writeAnswer(EscalationId id, Map<String, ?> given, Official official) {
        WorkItem item = lockItem(id, official);
        Actor actor = actor(official, find(id), Escalation::refusalToAnswerMoot);
        Map<String, Object> values = forms.require("confirm-moot").check(given);
        boolean moot = "moot".equals(values.get("answer"));
        if (moot) {
            rows.settle(id, EscalationState.MOOT, Optional.empty(), actor, clock.instant());
        } else {
            rows.move(id, EscalationState.OPEN);
        }
        String note = (String) values.getOrDefault("reason", "");
        history.append(item.id(), new History.Event(moot ? "MOOT" : "STILL_NEEDED", STEP, Optional.of(actor), note, List.of()));
        process.mootAnswered(id, moot);
    }

    /** The item first: acts, rungs and answers on one item then queue up in one order. */
    private WorkItem lockItem(EscalationId id, Official official) {
        Escalation escalation = find(id);
        if (!items.visible(escalation.item(), scope(official))) {
            throw notFound();
        }
        return items.lock(escalation.item());
    }

    private void settle(Escalation escalation, String instruction, Actor actor) {
        rows.settle(escalation.id(), EscalationState.INSTRUCTED, Optional.of(instruction), actor, clock.instant());
        process.instructed(escalation.id());
    }

    private void deliver(WorkItem item, String instruction) {
        Sentence sentence = Sentence.of("notice.INSTRUCTION", item.facts().number(), item.facts().title(), instruction);
        notices.tell(item.lead(), NoticeKind.INSTRUCTION, item.id().value(), sentence, Links.item(item.id()));
        notices.tell(item.office(), NoticeKind.INSTRUCTION, item.id().value(), sentence, Links.item(item.id()));
    }

    private EscalationView view(Escalation escalation, Official official) {
        NewWorkItem facts = items.find(escalation.item()).orElseThrow().facts();
        return new EscalationView(escalation.id(), escalation.item(), facts.number(), facts.title(), escalation.rung(), escalation.state(),
                escalation.leadershipGroup(), escalation.raisedOn(), escalation.raisedAt(), escalation.reason(), escalation.instruction(),
                escalation.settledBy(), escalation.settledAt(),
                Posts.of(official).anyMatch(actor -> escalation.refusalToInstruct(actor).isEmpty()),
                Posts.of(official).anyMatch(actor -> escalation.refusalToAnswerMoot(actor).isEmpty()));
    }

    private static Actor actor(Official official, Escalation escalation, BiFunction<Escalation, Actor, Optional<Refusal>> guard) {
        return Posts.allowed(official, actor -> guard.apply(escalation, actor));
    }

    private static VisibleScope scope(Official official) {
        return Posts.scope(official);
    }

    private static Refusal notFound() {
        return Refusal.notFound("refusal.workitem.escalation-not-found");
    }
}
