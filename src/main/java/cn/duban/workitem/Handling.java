package cn.duban.workitem;

import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Sentence;
import cn.duban.org.Official;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.workitem.spi.HandlingProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理: what people do to a work item. An act is one transaction: form, aggregate, history, the engine's step and the inbox
 * come true together or not at all.
 */
@Service
public class Handling {

    private final WorkItems items;
    private final History history;
    private final Changes changes;
    private final Evidences evidences;
    private final Units units;
    private final Escalations escalations;
    private final Notices notices;
    private final ReportKeeping reports;
    private final Submissions submissions;
    private final WorkItemViews views;
    private final HandlingProcess process;
    private final AuditedActs audited;
    private final DubanClock clock;

    Handling(WorkItems items, History history, Changes changes, Evidences evidences, Units units, Escalations escalations, Notices notices,
             ReportKeeping reports, Submissions submissions, WorkItemViews views, HandlingProcess process, AuditedActs audited, DubanClock clock) {
        this.items = items;
        this.history = history;
        this.changes = changes;
        this.units = units;
        this.evidences = evidences;
        this.escalations = escalations;
        this.notices = notices;
        this.reports = reports;
        this.submissions = submissions;
        this.views = views;
        this.process = process;
        this.audited = audited;
        this.clock = clock;
    }

    /** What became of an act: it took effect, or it waits for the unit's leader in charge. */
    public enum Done { TOOK_EFFECT, WAITS_FOR_LEADER }

    /**
     * Does an act from whichever of the official's posts may do it.
     *
     * @param given the values of the act's form
     * @throws Refusal if the person may not see the item, may not do this, or the item's state forbids it
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     */
    @Transactional
    public Done perform(WorkItemId id, Act act, Map<String, ?> given, Official official) {
        return audited.run(official, "item." + act.form(), id, () -> {
            WorkItem item = items.lock(id);
            Actor actor = Posts.allowed(official, candidate -> refusalOf(item, act, candidate));
            if (submissions.isWanted(item, act, official)) {
                submit(item, act, given, actor);
                return Done.WAITS_FOR_LEADER;
            }
            perform(item, act, given, actor, Submissions.CONFIRMED_ACTS.contains(act) ? Submissions.leaderAt(item.lead(), official) : Optional.empty());
            return Done.TOOK_EFFECT;
        });
    }

    /** An act that the unit's leader in charge has confirmed takes effect in the handler's name; form and guards are asked again. */
    void takeEffect(Submission submission, Actor leader) {
        WorkItem item = items.lock(submission.item());
        Actor handler = new Actor(submission.by(), submission.byName(), submission.unit(), Role.HANDLER);
        item.refusalOf(submission.act(), handler, clock.today()).ifPresent(refusal -> {
            throw refusal;
        });
        perform(item, submission.act(), submission.given(), handler, Optional.of(leader));
    }

    /** The acts that this official may do now; empty if the item is not theirs to see. */
    @Transactional(readOnly = true)
    public Set<Act> permitted(WorkItemId id, Official official) {
        return items.find(id).map(item -> permitted(item, official)).orElse(Set.of());
    }

    /** @throws Refusal (not found) if there is none, or the person has no part in it */
    @Transactional(readOnly = true)
    public WorkItemView view(WorkItemId id, Official official) {
        WorkItem item = require(id, Posts.scope(official));
        return views.view(item, official, permitted(item, official));
    }

    /**
     * Every field of the item as text, as it was at the end of a past day; empty before it was registered.
     *
     * @throws Refusal (not found) if there is none, or nobody of this scope has a part in it
     */
    @Transactional(readOnly = true)
    public Map<String, String> stateOn(WorkItemId id, LocalDate day, VisibleScope scope) {
        require(id, scope);
        return PastState.on(history.of(id), day);
    }

    /** @throws Refusal (not found) if there is none, or nobody of this scope has a part in it */
    @Transactional(readOnly = true)
    public Diagram diagram(WorkItemId id, VisibleScope scope) {
        require(id, scope);
        return new Diagram(process.model(id), process.currentElements(id));
    }

    /** The name of the step in which a person acts, as the history says it. */
    static String step(WorkItemState state) {
        return switch (state) {
            case ASSIGNED -> "acknowledge";
            case REFUSED -> "rule";
            case IN_PROGRESS -> "handle";
            case PAUSED -> "pause";
            case COMPLETION_REPORTED -> "verify";
            case DONE -> "strike-off";
            case STRUCK_OFF, WITHDRAWN, MERGED -> "done";
        };
    }

    private WorkItem require(WorkItemId id, VisibleScope scope) {
        return items.find(id).filter(item -> items.visible(id, scope)).orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
    }

    private Set<Act> permitted(WorkItem item, Official official) {
        Set<Act> acts = EnumSet.allOf(Act.class);
        acts.removeIf(act -> Posts.of(official).noneMatch(actor -> refusalOf(item, act, actor).isEmpty()));
        return acts;
    }

    private Optional<Refusal> refusalOf(WorkItem item, Act act, Actor actor) {
        return item.refusalOf(act, actor, clock.today()).or(() -> submissions.refusalOf(item, act));
    }

    /** Everything that would refuse it is asked before the leader is: only what could take effect is worth a look. */
    private void submit(WorkItem item, Act act, Map<String, ?> given, Actor actor) {
        Map<String, Object> values = reports.form(item, act, given).check(given);
        item.perform(act, values, evidences.count(item.id()), actor, clock.today());
        submissions.add(item, act, given, actor);
    }

    private void perform(WorkItem item, Act act, Map<String, ?> given, Actor actor, Optional<Actor> confirmedBy) {
        Map<String, Object> values = reports.form(item, act, given).check(given);
        requireUnit(values);
        WorkItem performed = item.perform(act, values, evidences.count(item.id()), actor, clock.today());
        String numbers = reports.keep(item, act, values, actor, confirmedBy);
        WorkItem after = changes.write(item, performed, act.name(), Optional.of(actor), note(act, values) + numbers);
        tell(act, item, after, values, actor);
        route(act, item, after, values, actor);
    }

    private void requireUnit(Map<String, Object> values) {
        if (values.get("unit") instanceof UUID unit && units.byId(new UnitId(unit)).filter(found -> found.kind().canLead()).isEmpty()) {
            throw Refusal.invalid("unit", "refusal.workitem.no-such-unit");
        }
    }

    /** What was said, for those acts whose words are not in the changed fields. */
    private static String note(Act act, Map<String, Object> values) {
        return (String) switch (act) {
            case ACKNOWLEDGE, ADD_NOTE, RESUME -> values.getOrDefault("note", "");
            case URGE -> values.get("text");
            case INSTRUCT -> values.get("instruction");
            case VERIFY -> values.getOrDefault("reason", "");
            case REPORT_PROGRESS -> values.get("progress");
            case REPORT_COMPLETION -> values.get("completion");
            case STRIKE_OFF -> values.get("evaluation");
            case REFUSE, RULE, REFER, REOPEN, WITHDRAW -> values.get("reason");
        };
    }

    private void tell(Act act, WorkItem before, WorkItem after, Map<String, Object> values, Actor actor) {
        Object reason = values.getOrDefault("reason", "");
        switch (act) {
            case URGE -> changes.holder(after).flatMap(Holder::body).ifPresent(body -> tell(after, body, NoticeKind.URGE, "notice.URGED", values.get("text")));
            case INSTRUCT -> escalations.instructed(after, (String) values.get("instruction"), actor);
            case VERIFY -> {
                if (after.isOpen()) {
                    tell(after, after.lead(), NoticeKind.RETURN, "notice.RETURNED", reason);
                } else {
                    tell(after, after.lead(), NoticeKind.COMPLETION, "notice.ACCEPTED", "");
                }
            }
            case REOPEN -> tell(after, after.lead(), NoticeKind.RETURN, "notice.REOPENED", reason);
            case RULE, REFER, WITHDRAW -> tellOfAssignment(act, before, after, reason);
            case ACKNOWLEDGE, REFUSE, REPORT_PROGRESS, REPORT_COMPLETION, RESUME, STRIKE_OFF, ADD_NOTE -> {
                // The next step opens its own todo; a second message about it would only add to the burden.
            }
        }
    }

    /** Whoever no longer leads has to hear it; whoever does finds it among what waits. */
    private void tellOfAssignment(Act act, WorkItem before, WorkItem after, Object reason) {
        if (after.state() == WorkItemState.WITHDRAWN) {
            List<UnitId> concerned = new ArrayList<>(before.facts().responsibleUnits());
            concerned.add(0, before.lead());
            concerned.forEach(unit -> tell(after, unit, NoticeKind.ASSIGNMENT, "notice.WITHDRAWN", reason));
        } else if (!after.lead().equals(before.lead())) {
            tell(after, before.lead(), NoticeKind.ASSIGNMENT, "notice.REFERRED", reason);
        } else if (act == Act.RULE) {
            tell(after, after.lead(), NoticeKind.ASSIGNMENT, "notice.UPHELD", reason);
        }
    }

    private void tell(WorkItem item, UnitId body, NoticeKind kind, String code, Object said) {
        notices.tell(body, kind, item.id().value(), Sentence.of(code, item.facts().number(), item.facts().title(), said), Links.item(item.id()));
    }

    /** What was handed down of a withdrawn item goes with it; a child that is done stays done. */
    private void withdrawChildren(WorkItemId parent, String reason, Actor actor) {
        for (WorkItemId child : items.children(parent)) {
            WorkItem below = items.lock(child);
            if (below.isOpen()) {
                perform(below, Act.WITHDRAW, Map.of("reason", reason), actor, Optional.empty());
            }
        }
    }

    private void route(Act act, WorkItem before, WorkItem after, Map<String, Object> values, Actor actor) {
        switch (act) {
            case ADD_NOTE, URGE, INSTRUCT -> {
                return;
            }
            case VERIFY -> process.advance(after.id(), act, (String) values.get("verdict"));
            case RULE -> process.advance(after.id(), act, (String) values.get("ruling"));
            default -> process.advance(after.id(), act, "");
        }
        changes.retime(after);
        if (before.isOpen() && !after.isOpen()) {
            escalations.itemClosed(after);
        }
        if (after.state() == WorkItemState.WITHDRAWN) {
            withdrawChildren(after.id(), (String) values.get("reason"), actor);
        }
    }
}
