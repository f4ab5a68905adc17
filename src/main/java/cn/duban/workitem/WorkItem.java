package cn.duban.workitem;

import cn.duban.calendar.Lamp;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 任务 / 督办事项: a work item with its guards. Every act is allowed or refused here; the process only routes.
 *
 * @param hands who has signed for it, reported or completed it: they may not verify it
 */
record WorkItem(WorkItemId id, NewWorkItem facts, Standing standing, Set<OfficialId> hands, int version) {

    static WorkItem register(WorkItemId id, NewWorkItem facts, LocalDate today) {
        return new WorkItem(id, facts, Standing.assigned(today), Set.of(), 0);
    }

    WorkItemState state() {
        return standing.state();
    }

    boolean isOpen() {
        return state() != WorkItemState.DONE;
    }

    UnitId lead() {
        return facts.leadUnit();
    }

    UnitId office() {
        return facts.leadershipGroup().office();
    }

    UnitId leadershipGroup() {
        return facts.leadershipGroup().group();
    }

    /** 自管自核: the lead unit hosts the office that verifies it. */
    boolean isSelfVerified() {
        return lead().equals(facts.leadershipGroup().host());
    }

    /** 球在谁手里: exactly one body at any time; empty once the item is done. */
    Optional<UnitId> holder() {
        return switch (state()) {
            case ASSIGNED, IN_PROGRESS -> Optional.of(lead());
            case COMPLETION_REPORTED -> Optional.of(office());
            case DONE -> Optional.empty();
        };
    }

    /** Empty for a done item. */
    Optional<Lamp> lamp(LocalDate today, WorkCalendar calendar) {
        return ItemLamp.of(state(), facts.deadline().date(), standing.completion().map(CompletionReport::reportedOn), standing.card(),
                today, calendar);
    }

    /** Why this person, from this post, may not do this now; empty if they may. */
    Optional<Refusal> refusalOf(Act act, Actor actor) {
        if (!concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.workitem.not-found"));
        }
        if (!isTurnOf(act, actor)) {
            return Optional.of(Refusal.forbidden("refusal.workitem.not-yours." + act.form()));
        }
        if (!Transitions.allow(state(), act)) {
            return Optional.of(Refusal.conflict("refusal.workitem.state." + state().name().toLowerCase(Locale.ROOT)));
        }
        if (act == Act.VERIFY && hands.contains(actor.official())) {
            return Optional.of(Refusal.forbidden("refusal.workitem.own-work"));
        }
        if (act == Act.URGE && holder().filter(actor.body()::equals).isPresent()) {
            return Optional.of(Refusal.conflict("refusal.workitem.urges-itself"));
        }
        return Optional.empty();
    }

    boolean concerns(UnitId body) {
        return body.equals(lead()) || facts.responsibleUnits().contains(body) || body.equals(office()) || body.equals(leadershipGroup());
    }

    /** Evidence comes from those who do the work, as long as the item is open. */
    Optional<Refusal> refusalOfEvidence(Actor actor) {
        if (!concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.workitem.not-found"));
        }
        if (actor.role() != Role.HANDLER || !(actor.body().equals(lead()) || facts.responsibleUnits().contains(actor.body()))) {
            return Optional.of(Refusal.forbidden("refusal.workitem.not-yours.evidence"));
        }
        return isOpen() ? Optional.empty() : Optional.of(Refusal.conflict("refusal.workitem.state.done"));
    }

    /**
     * Does an act that has been allowed by {@link #refusalOf}.
     *
     * @param values   the checked values of the act's form
     * @param evidence how many pieces of evidence the item has
     * @throws Refusal (invalid) if the values contradict each other, the calendar or the item
     */
    WorkItem perform(Act act, Map<String, Object> values, int evidence, Actor actor, LocalDate today) {
        refusalOf(act, actor).ifPresent(refusal -> {
            throw refusal;
        });
        return switch (act) {
            case ACKNOWLEDGE -> with(standing.acknowledged(next(act, Transitions.Outcome.DONE), today), actor);
            case REPORT_PROGRESS -> with(standing.reported(next(act, Transitions.Outcome.DONE), progress(values, today)), actor);
            case REPORT_COMPLETION -> with(standing.reported(next(act, Transitions.Outcome.DONE), completion(values, evidence, today)), actor);
            case VERIFY -> verified(values, today);
            case ADD_NOTE, URGE, INSTRUCT -> this;
        };
    }

    WorkItem show(Card card) {
        // A card is never taken back to a weaker one, whatever order late timers fire in.
        return standing.card().filter(shown -> shown.compareTo(card) >= 0).isPresent() ? this
                : new WorkItem(id, facts, standing.shown(card), hands, version);
    }

    private boolean isTurnOf(Act act, Actor actor) {
        return switch (act) {
            case ACKNOWLEDGE, REPORT_PROGRESS, REPORT_COMPLETION -> actor.role() == Role.HANDLER && actor.body().equals(lead());
            case ADD_NOTE -> actor.role() == Role.HANDLER && facts.responsibleUnits().contains(actor.body());
            case VERIFY -> actor.role() == Role.OFFICE && actor.body().equals(office());
            case URGE -> actor.role() == Role.OFFICE && actor.body().equals(office())
                    || isLeadership(actor);
            case INSTRUCT -> isLeadership(actor);
        };
    }

    private boolean isLeadership(Actor actor) {
        return actor.role() == Role.LEADERSHIP && actor.body().equals(leadershipGroup());
    }

    private WorkItem verified(Map<String, Object> values, LocalDate today) {
        if ("accepted".equals(values.get("verdict"))) {
            return with(standing.accepted(next(Act.VERIFY, Transitions.Outcome.ACCEPTED), today));
        }
        String reason = text(values, "reason").orElseThrow(() -> Refusal.invalid("reason", "refusal.workitem.return-needs-reason"));
        return with(standing.returned(next(Act.VERIFY, Transitions.Outcome.RETURNED), new ReturnForRework(today, reason)));
    }

    private ProgressReport progress(Map<String, Object> values, LocalDate today) {
        return new ProgressReport(today, Optional.ofNullable((BigDecimal) values.get("percent")), text(values, "progress").orElseThrow(),
                text(values, "difficulties"));
    }

    private CompletionReport completion(Map<String, Object> values, int evidence, LocalDate today) {
        LocalDate completedOn = (LocalDate) values.get("completedOn");
        if (completedOn.isAfter(today)) {
            throw Refusal.invalid("completedOn", "refusal.workitem.completed-in-future");
        }
        if (evidence == 0) {
            throw Refusal.invalid("file", "refusal.workitem.completion-needs-evidence");
        }
        return new CompletionReport(today, completedOn, text(values, "completion").orElseThrow());
    }

    private WorkItemState next(Act act, Transitions.Outcome outcome) {
        return Transitions.next(state(), act, outcome).orElseThrow();
    }

    private WorkItem with(Standing next) {
        return new WorkItem(id, facts, next, hands, version);
    }

    private WorkItem with(Standing next, Actor hand) {
        Set<OfficialId> now = new LinkedHashSet<>(hands);
        now.add(hand.official());
        return new WorkItem(id, facts, next, Set.copyOf(now), version);
    }

    private static Optional<String> text(Map<String, Object> values, String key) {
        return Optional.ofNullable((String) values.get(key));
    }
}
