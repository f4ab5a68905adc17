package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 上报: an escalation as one person sees it.
 *
 * @param raisedOn      the day it was raised
 * @param reason        why, in words
 * @param instruction   批示, once written
 * @param settledBy     who instructed or declared it moot
 * @param mayInstruct   whether this person may write the instruction now
 * @param mayAnswerMoot whether this person is asked now whether it is moot
 */
public record EscalationView(EscalationId id, WorkItemId item, String number, String title, String rung, EscalationState state,
                             UnitId leadershipGroup, LocalDate raisedOn, Instant raisedAt, String reason, Optional<String> instruction,
                             Optional<String> settledBy, Optional<Instant> settledAt, boolean mayInstruct, boolean mayAnswerMoot) {
}
