package cn.duban.workitem;

import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 上报领导小组: it never holds up the ladder, and it outlives its item. */
record Escalation(EscalationId id, WorkItemId item, String rung, EscalationState state, UnitId leadershipGroup, LocalDate raisedOn,
                  Instant raisedAt, String reason, Optional<String> instruction, Optional<String> settledBy, Optional<Instant> settledAt) {

    Optional<Refusal> refusalToInstruct(Actor actor) {
        return refusalTo(actor, EscalationState.OPEN);
    }

    Optional<Refusal> refusalToAnswerMoot(Actor actor) {
        return refusalTo(actor, EscalationState.ITEM_CLOSED);
    }

    private Optional<Refusal> refusalTo(Actor actor, EscalationState needed) {
        if (actor.role() != Role.LEADERSHIP || !actor.body().equals(leadershipGroup)) {
            return Optional.of(Refusal.forbidden("refusal.workitem.leadership-only"));
        }
        return state == needed ? Optional.empty() : Optional.of(Refusal.conflict("refusal.workitem.escalation." + state));
    }
}
