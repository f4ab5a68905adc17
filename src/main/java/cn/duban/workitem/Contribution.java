package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 协办反馈: the part of one responsible unit in a work item, with its guards. It has a life of its own: what happens to the part of one unit
 * leaves the parts of the others alone.
 *
 * @param position   of the unit in the document's list
 * @param dueOn      last day in time, inclusive; empty where the item's deadline is waived and nobody has set a date
 * @param dateSet    whether a person has set that date; else it follows the item's deadline
 * @param lastReturn why it was last returned, while that still asks for something
 * @param closing    why it was refused, excused or ended
 * @param urgedOn    the last day on which it was asked for again
 * @param lapsedFrom where it stood when it lapsed
 */
record Contribution(ContributionId id, WorkItemId item, UnitId unit, int position, ContributionState state, LocalDate assignedOn,
                    Optional<LocalDate> acknowledgedOn, Optional<LocalDate> dueOn, boolean dateSet, Optional<Delivery> delivery,
                    Optional<Remark> lastReturn, Optional<Remark> closing, Optional<LocalDate> urgedOn, Optional<ContributionState> lapsedFrom) {

    static Contribution assign(ContributionId id, WorkItemId item, UnitId unit, int position, LocalDate today, Optional<LocalDate> dueOn) {
        return new Contribution(id, item, unit, position, ContributionState.ASSIGNED, today, Optional.empty(), dueOn, false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** 球在谁手里: whoever has to act on this part while the item itself goes on; empty once it has come to an end. */
    Optional<UnitId> holder(WorkItem of) {
        return switch (state) {
            case ASSIGNED, IN_PROGRESS -> Optional.of(unit);
            case REFUSED -> Optional.of(of.office());
            case DELIVERED -> Optional.of(of.lead());
            case MERGED, EXCUSED, LAPSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Whether the unit has let its date pass without delivering. */
    boolean isLateOn(LocalDate day) {
        return state.isOutstanding() && dueOn.filter(day::isAfter).isPresent();
    }

    /** Why this person, from this post, may not do this now; empty if they may. */
    Optional<Refusal> refusalOf(ContributionAct act, Actor actor, WorkItem of, LocalDate today) {
        if (!of.concerns(actor.body())) {
            return Optional.of(Refusal.notFound("refusal.contribution.not-found"));
        }
        if (!ContributionTurns.isTurnOf(this, act, actor, of)) {
            return Optional.of(Refusal.forbidden("refusal.contribution.not-yours." + act.form()));
        }
        if (!ContributionTurns.isOpenTo(act, of.state())) {
            return Optional.of(Refusal.conflict("refusal.contribution.item." + of.state().name().toLowerCase(Locale.ROOT)));
        }
        if (!ContributionTransitions.allow(state, act)) {
            return Optional.of(Refusal.conflict("refusal.contribution.state." + state.name().toLowerCase(Locale.ROOT)));
        }
        return act == ContributionAct.ASK_AGAIN && urgedOn.filter(today::equals).isPresent()
                ? Optional.of(Refusal.conflict("refusal.contribution.asked-today")) : Optional.empty();
    }

    /**
     * Does an act that {@link #refusalOf} has allowed.
     *
     * @param values the checked values of the act's form
     * @throws Refusal (invalid) if the values contradict the calendar or the item
     */
    Contribution perform(ContributionAct act, Map<String, Object> values, Actor actor, WorkItem of, Instant now, LocalDate today) {
        refusalOf(act, actor, of, today).ifPresent(refusal -> {
            throw refusal;
        });
        boolean lifted = act == ContributionAct.RULE && "lifted".equals(values.get("ruling"));
        ContributionState next = ContributionTransitions.next(state, act,
                lifted ? ContributionTransitions.Outcome.LIFTED : ContributionTransitions.Outcome.DONE).orElseThrow();
        Optional<Remark> remark = Optional.ofNullable((String) values.get("reason")).map(reason -> new Remark(today, reason));
        return switch (act) {
            case ACKNOWLEDGE -> in(next, Optional.of(today), delivery, lastReturn, Optional.empty());
            case REFUSE, EXCUSE -> in(next, acknowledgedOn, delivery, lastReturn, remark);
            case RULE -> in(next, acknowledgedOn, delivery, lifted ? lastReturn : Optional.empty(), remark);
            case DELIVER -> in(next, acknowledgedOn, Optional.of(new Delivery((String) values.get("text"), today, actor.name(), now)), Optional.empty(), closing);
            case TAKE_BACK -> in(next, acknowledgedOn, Optional.empty(), lastReturn, closing);
            case MERGE -> in(next, acknowledgedOn, delivery, lastReturn, Optional.empty());
            case RETURN -> in(next, acknowledgedOn, Optional.empty(), remark, Optional.empty()).due(date(values, of, today).orElseThrow());
            case ASK_AGAIN -> date(values, of, today).map(this::due).orElse(this).asked(today);
        };
    }

    /** The lead unit has reported completion: what was delivered is covered by its report, what was not is no longer waited for. */
    Contribution itemCompleted() {
        if (state == ContributionState.DELIVERED) {
            return in(ContributionState.MERGED, acknowledgedOn, delivery, lastReturn, closing);
        }
        return state.isLive() ? new Contribution(id, item, unit, position, ContributionState.LAPSED, assignedOn, acknowledgedOn, dueOn, dateSet,
                delivery, lastReturn, closing, urgedOn, Optional.of(state)) : this;
    }

    /**
     * The item is handled again: what had lapsed goes on where it stood.
     *
     * @param due by when, if its own date has passed meanwhile
     */
    Contribution itemTakenUpAgain(LocalDate today, Optional<LocalDate> due) {
        if (state != ContributionState.LAPSED) {
            return this;
        }
        boolean passed = dueOn.filter(today::isAfter).isPresent();
        return new Contribution(id, item, unit, position, lapsedFrom.orElseThrow(), assignedOn, acknowledgedOn, passed ? due : dueOn, !passed && dateSet,
                delivery, lastReturn, closing, urgedOn, Optional.empty());
    }

    /** Nothing comes of it any more: the item was withdrawn, or the unit has no part in it. */
    Contribution withdrawn() {
        boolean pending = state.isLive() || state == ContributionState.LAPSED;
        return pending ? in(ContributionState.WITHDRAWN, acknowledgedOn, delivery, lastReturn, closing) : this;
    }

    /** The unit has a part in the item again: it starts anew. */
    Contribution assignedAgain(LocalDate today, Optional<LocalDate> due) {
        return assign(id, item, unit, position, today, due);
    }

    /** Another date, because the item's deadline has moved; who set the date before stays known. */
    Contribution movedTo(Optional<LocalDate> due) {
        return new Contribution(id, item, unit, position, state, assignedOn, acknowledgedOn, due, dateSet, delivery, lastReturn, closing, urgedOn,
                lapsedFrom);
    }

    private Contribution due(LocalDate day) {
        return new Contribution(id, item, unit, position, state, assignedOn, acknowledgedOn, Optional.of(day), true, delivery, lastReturn, closing,
                urgedOn, lapsedFrom);
    }

    private Contribution asked(LocalDate today) {
        return new Contribution(id, item, unit, position, state, assignedOn, acknowledgedOn, dueOn, dateSet, delivery, lastReturn, closing,
                Optional.of(today), lapsedFrom);
    }

    private Contribution in(ContributionState next, Optional<LocalDate> signedOn, Optional<Delivery> delivered, Optional<Remark> back, Optional<Remark> why) {
        return new Contribution(id, item, unit, position, next, assignedOn, signedOn, dueOn, dateSet, delivered, back, why, urgedOn, Optional.empty());
    }

    /** A date that has passed asks for nothing; one behind the item's deadline would make the item late, unless it is late already. */
    private static Optional<LocalDate> date(Map<String, Object> values, WorkItem of, LocalDate today) {
        Optional<LocalDate> wanted = Optional.ofNullable((LocalDate) values.get("dueOn"));
        wanted.filter(day -> day.isBefore(today)).ifPresent(past -> {
            throw Refusal.invalid("dueOn", "refusal.contribution.date-past");
        });
        LocalDate deadline = of.facts().deadline().date();
        wanted.filter(day -> day.isAfter(deadline) && !today.isAfter(deadline)).ifPresent(late -> {
            throw Refusal.invalid("dueOn", "refusal.contribution.date-behind-deadline");
        });
        return wanted;
    }
}
