package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import cn.duban.workitem.Transitions.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        return state().isOpen();
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

    /** 球在谁手里, as far as it follows from the state: exactly one at any time; empty once nobody is waited for. */
    Optional<Holder> holder() {
        return switch (state()) {
            case ASSIGNED, IN_PROGRESS -> Optional.of(Holder.of(lead()));
            case REFUSED, COMPLETION_REPORTED, DONE -> Optional.of(Holder.of(office()));
            case PAUSED -> standing.pause().map(pause -> Holder.external(pause.cause()));
            case STRUCK_OFF, WITHDRAWN, MERGED -> Optional.empty();
        };
    }

    /** Empty for an item that is not open. */
    Optional<Lamp> lamp(LocalDate today, WorkCalendar calendar) {
        return ItemLamp.of(state(), facts.deadline().date(), standing.completion().map(CompletionReport::reportedOn), standing.card(),
                today, calendar);
    }

    /** Why this person, from this post, may not do this on this day; empty if they may. */
    Optional<Refusal> refusalOf(Act act, Actor actor, LocalDate today) {
        if (!concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.workitem.not-found"));
        }
        if (!Turns.isTurnOf(this, act, actor)) {
            return Optional.of(Refusal.forbidden("refusal.workitem.not-yours." + act.form()));
        }
        if (!Transitions.allow(state(), act)) {
            return Optional.of(Refusal.conflict("refusal.workitem.state." + state().name().toLowerCase(Locale.ROOT)));
        }
        if (act == Act.VERIFY && (hands.contains(actor.official()) || actor.insteadOf().filter(hands::contains).isPresent())) {
            return Optional.of(Refusal.forbidden("refusal.workitem.own-work"));
        }
        if (act == Act.URGE && holder().filter(holder -> holder.is(actor.body())).isPresent()) {
            return Optional.of(Refusal.conflict("refusal.workitem.urges-itself"));
        }
        if (act == Act.URGE && standing.urgedOn().filter(today::equals).isPresent()) {
            return Optional.of(Refusal.conflict("refusal.workitem.urged-today"));
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
        if (!Turns.isOfThoseWhoDoTheWork(this, actor)) {
            return Optional.of(Refusal.forbidden("refusal.workitem.not-yours.evidence"));
        }
        return isOpen() ? Optional.empty() : Optional.of(Refusal.conflict("refusal.workitem.state.done"));
    }

    /**
     * Does an act that has been allowed by {@link #refusalOf}.
     *
     * @param values   the checked values of the act's form; a unit among them exists
     * @param evidence how many pieces of evidence the item has
     * @throws Refusal (invalid) if the values contradict each other, the calendar or the item
     */
    WorkItem perform(Act act, Map<String, Object> values, int evidence, Actor actor, LocalDate today) {
        refusalOf(act, actor, today).ifPresent(refusal -> {
            throw refusal;
        });
        return switch (act) {
            case ACKNOWLEDGE -> with(standing.acknowledged(next(act, Outcome.DONE), today), actor);
            case REFUSE -> with(standing.refused(next(act, Outcome.DONE), new RefusedAssignment(today, reason(values))));
            case RULE -> ruled(values, today);
            case REFER -> referred(unit(values), next(act, Outcome.DONE), today);
            case REPORT_PROGRESS -> with(standing.reported(next(act, Outcome.DONE), progress(values, today)), actor);
            case REPORT_COMPLETION -> with(standing.reported(next(act, Outcome.DONE), completion(values, evidence, today)), actor);
            case VERIFY -> verified(values, today);
            case RESUME -> with(standing.resumed(next(act, Outcome.DONE)));
            case STRIKE_OFF -> with(standing.evaluated(next(act, Outcome.DONE), evaluation(values, today)));
            case REOPEN -> with(standing.returned(next(act, Outcome.DONE), new ReturnForRework(today, reason(values), Optional.of(returnBy(values, today)))));
            case WITHDRAW -> with(standing.closed(next(act, Outcome.DONE), today, new Closing(reason(values), Optional.empty())));
            case URGE -> with(standing.urged(today));
            case ADD_NOTE, INSTRUCT -> this;
        };
    }

    /**
     * 中止: the clocks of an item in handling stand still from today on.
     *
     * @throws Refusal (conflict) if it is not in handling
     */
    WorkItem pause(String cause, LocalDate today) {
        if (state() != WorkItemState.IN_PROGRESS) {
            throw Refusal.conflict("refusal.workitem.state." + state().name().toLowerCase(Locale.ROOT));
        }
        return with(standing.paused(WorkItemState.PAUSED, new Pause(today, cause)));
    }

    /**
     * 并入: another item goes on with its work.
     *
     * @throws Refusal (conflict) if it is not open
     */
    WorkItem mergedInto(WorkItemId other, String reason, LocalDate today) {
        if (!isOpen()) {
            throw Refusal.conflict("refusal.workitem.state.done");
        }
        return with(standing.closed(WorkItemState.MERGED, today, new Closing(reason, Optional.of(other))));
    }

    /** The same item on a deadline that was moved; why it may move is for those to say who move it. */
    WorkItem on(Deadline deadline) {
        return with(facts.on(deadline));
    }

    /** 延期: on a later date; a card that was shown for the earlier one counts no longer, unless the new one has passed as well. */
    WorkItem extended(Deadline later, LocalDate today) {
        WorkItem moved = on(later);
        return later.isOverdueOn(today) ? moved : moved.with(standing.uncarded());
    }

    /** The same item as the plan has it now: its words, units, targets and date. */
    WorkItem with(NewWorkItem changed) {
        return new WorkItem(id, changed, standing, hands, version);
    }

    /** Another unit takes the lead of an open item and signs for it anew. */
    WorkItem ledBy(UnitId unit, LocalDate today) {
        return with(facts.ledBy(unit)).with(standing.assignedAnew(WorkItemState.ASSIGNED, today));
    }

    WorkItem show(Card card) {
        // A card is never taken back to a weaker one, whatever order late timers fire in.
        return standing.card().filter(shown -> shown.compareTo(card) >= 0).isPresent() ? this : with(standing.shown(card));
    }

    private WorkItem ruled(Map<String, Object> values, LocalDate today) {
        Ruling.Outcome outcome = Ruling.Outcome.valueOf(((String) values.get("ruling")).toUpperCase(Locale.ROOT));
        String reason = reason(values);
        WorkItemState next = next(Act.RULE, Outcome.valueOf(outcome.name()));
        return switch (outcome) {
            case UPHELD -> with(standing.ruled(next, new Ruling(today, outcome, reason)));
            case REASSIGNED -> referred(unit(values), next, today);
            case WITHDRAWN -> with(standing.ruled(next, new Ruling(today, outcome, reason)).closed(next, today, new Closing(reason, Optional.empty())));
        };
    }

    private WorkItem referred(UnitId unit, WorkItemState next, LocalDate today) {
        if (unit.equals(lead())) {
            throw Refusal.invalid("unit", "refusal.workitem.refers-to-itself");
        }
        return with(facts.ledBy(unit)).with(standing.assignedAnew(next, today));
    }

    private WorkItem verified(Map<String, Object> values, LocalDate today) {
        if ("accepted".equals(values.get("verdict"))) {
            return with(standing.accepted(next(Act.VERIFY, Outcome.ACCEPTED), today));
        }
        String reason = text(values, "reason").orElseThrow(() -> Refusal.invalid("reason", "refusal.workitem.return-needs-reason"));
        return with(standing.returned(next(Act.VERIFY, Outcome.RETURNED), new ReturnForRework(today, reason, Optional.of(returnBy(values, today)))));
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

    private static Evaluation evaluation(Map<String, Object> values, LocalDate today) {
        return new Evaluation(today, Evaluation.Grade.valueOf((String) values.get("grade")), text(values, "evaluation").orElseThrow());
    }

    private static LocalDate returnBy(Map<String, Object> values, LocalDate today) {
        LocalDate by = Optional.ofNullable((LocalDate) values.get("returnBy"))
                .orElseThrow(() -> Refusal.invalid("returnBy", "refusal.workitem.return-needs-date"));
        if (!by.isAfter(today)) {
            throw Refusal.invalid("returnBy", "refusal.workitem.return-date-past");
        }
        return by;
    }

    private static UnitId unit(Map<String, Object> values) {
        return Optional.ofNullable((UUID) values.get("unit")).map(UnitId::new)
                .orElseThrow(() -> Refusal.invalid("unit", "refusal.workitem.needs-unit"));
    }

    private static String reason(Map<String, Object> values) {
        return text(values, "reason").orElseThrow();
    }

    private WorkItemState next(Act act, Outcome outcome) {
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
