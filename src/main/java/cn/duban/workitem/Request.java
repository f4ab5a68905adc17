package cn.duban.workitem;

import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 申请: what a unit asks of those above it about an item, with its guards. Whoever answers is timed; the unit may take it back until then.
 *
 * @param deadline  of the item, when it was raised
 * @param heldSince the day since which it lies with whoever has to act on it
 * @param opinion   what the office said when it passed it up
 */
record Request(RequestId id, WorkItemId item, RequestKind kind, RequestState state, UnitId unit, OfficialId raisedBy, String raisedByName, Instant raisedAt,
               LocalDate raisedOn, RequestContent content, LocalDate deadline, LocalDate heldSince, Optional<String> opinion, Optional<RequestAnswer> answer) {

    static Request raise(RequestId id, WorkItem item, RequestKind kind, RequestContent content, boolean unitConfirms, Actor actor, Instant at, LocalDate today) {
        return new Request(id, item.id(), kind, unitConfirms ? RequestState.CONFIRMING : RequestState.WITH_OFFICE, actor.body(), actor.official(), actor.name(),
                at, today, content, item.facts().deadline().date(), today, Optional.empty(), Optional.empty());
    }

    /** 球在谁手里: whoever has to act on it; empty once it has ended. */
    Optional<UnitId> holder(WorkItem on) {
        return switch (state) {
            case CONFIRMING -> Optional.of(unit);
            case WITH_OFFICE -> Optional.of(on.office());
            case WITH_GROUP -> Optional.of(on.leadershipGroup());
            default -> Optional.empty();
        };
    }

    /** Why this person, from this post, may not do this now; empty if they may. */
    Optional<Refusal> refusalOf(RequestAct act, Actor actor, WorkItem on) {
        if (!on.concerns(actor.body()) && !actor.body().equals(unit)) {
            return Optional.of(Refusal.notFound("refusal.request.not-found"));
        }
        if (!isTurnOf(act, actor, on)) {
            return Optional.of(Refusal.forbidden("refusal.request.not-yours." + act.path()));
        }
        if (!RequestTransitions.allow(state, act)) {
            return Optional.of(Refusal.conflict("refusal.request.state." + state.name().toLowerCase(Locale.ROOT)));
        }
        // Nobody answers what they asked for themselves, whichever posts they hold.
        if (act != RequestAct.TAKE_BACK && actor.official().equals(raisedBy)) {
            return Optional.of(Refusal.forbidden("refusal.request.own"));
        }
        return Optional.empty();
    }

    /**
     * Does an act that has been allowed by {@link #refusalOf}.
     *
     * @param values the checked values of the act's form
     * @throws Refusal (invalid) if the values contradict each other, the request or the item
     */
    Request perform(RequestAct act, Map<String, Object> values, WorkItem on, RequestRules rules, Actor actor, Instant at, LocalDate today) {
        refusalOf(act, actor, on).ifPresent(refusal -> {
            throw refusal;
        });
        RequestVerdict verdict = verdict(act, Optional.ofNullable((String) values.get("verdict")));
        RequestState next = RequestTransitions.next(state, act, verdict)
                .orElseThrow(() -> Refusal.invalid("verdict", "refusal.request.state." + state.name().toLowerCase(Locale.ROOT)));
        Optional<String> said = Optional.ofNullable((String) values.get("opinion"));
        if ((verdict == RequestVerdict.REFUSED || verdict == RequestVerdict.DECLINED) && said.isEmpty()) {
            throw Refusal.invalid("opinion", "refusal.request.needs-reason");
        }
        if (next.isOpen()) {
            return new Request(id, item, kind, next, unit, raisedBy, raisedByName, raisedAt, raisedOn, content, deadline, today,
                    verdict == RequestVerdict.PASSED_UP ? Optional.of(said.orElse("")) : opinion, answer);
        }
        Optional<LocalDate> granted = next == RequestState.GRANTED && kind == RequestKind.EXTENSION
                ? Optional.of(granted(act, (LocalDate) values.get("until"), on, rules)) : Optional.empty();
        return ended(next, new RequestAnswer(said.orElse(""), granted, actor.official(), actor.name(), actor.body(), at));
    }

    /** 任务已结束: nobody has to answer any more. */
    Request moot() {
        return new Request(id, item, kind, RequestState.MOOT, unit, raisedBy, raisedByName, raisedAt, raisedOn, content, deadline, heldSince, opinion, answer);
    }

    private Request ended(RequestState next, RequestAnswer given) {
        return new Request(id, item, kind, next, unit, raisedBy, raisedByName, raisedAt, raisedOn, content, deadline, heldSince, opinion, Optional.of(given));
    }

    /** Where a form leaves nothing to choose, the act says it: taken back, or answered. */
    private static RequestVerdict verdict(RequestAct act, Optional<String> chosen) {
        return chosen.map(RequestVerdict::written).orElse(act == RequestAct.TAKE_BACK ? RequestVerdict.TAKEN_BACK : RequestVerdict.ANSWERED);
    }

    /** Whoever grants may grant less than was asked, and no more; beyond the office's powers only the leadership group may. */
    private LocalDate granted(RequestAct act, LocalDate chosen, WorkItem on, RequestRules rules) {
        LocalDate asked = content.until().orElseThrow();
        LocalDate until = chosen == null ? asked : chosen;
        LocalDate present = on.facts().deadline().date();
        if (!until.isAfter(present)) {
            throw Refusal.invalid("until", "refusal.request.not-later", present);
        }
        if (until.isAfter(asked)) {
            throw Refusal.invalid("until", "refusal.request.more-than-asked", asked);
        }
        if (act == RequestAct.ANSWER && rules.needGroup(present, until, on.facts().deadline().extensions())) {
            throw Refusal.invalid("verdict", on.facts().deadline().extensions() >= rules.officeTimes()
                    ? "refusal.request.repeated-needs-group" : "refusal.request.long-needs-group", rules.officeDays(), rules.officeTimes() + 1);
        }
        return until;
    }

    private boolean isTurnOf(RequestAct act, Actor actor, WorkItem on) {
        return switch (act) {
            case CONFIRM -> actor.role() == Role.LEADER_IN_CHARGE && actor.body().equals(unit);
            case ANSWER -> actor.role() == Role.OFFICE && actor.body().equals(on.office());
            case DECIDE -> actor.role() == Role.LEADERSHIP && actor.body().equals(on.leadershipGroup());
            case TAKE_BACK -> actor.role() == Role.HANDLER && actor.body().equals(unit);
        };
    }
}
