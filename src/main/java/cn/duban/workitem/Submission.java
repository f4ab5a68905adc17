package cn.duban.workitem;

import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * 报审: an act that a handler has filled in and that waits for the unit's leader in charge before it takes effect.
 *
 * @param version from 1, within item and act
 * @param given   what was filled in, by the keys of the act's form
 */
record Submission(SubmissionId id, WorkItemId item, UnitId unit, Act act, int version, Map<String, Object> given, OfficialId by, String byName, Instant at,
                  Optional<Settled> settled) {

    /** How it went on. */
    enum Outcome { CONFIRMED, GIVEN_BACK, WITHDRAWN }

    /** @param reason empty text where none was given */
    record Settled(Outcome outcome, String reason, String byName, Instant at) {
    }

    boolean isWaiting() {
        return settled.isEmpty();
    }

    /** Whether the handler has it again, to go on from. */
    boolean isBack() {
        return settled.filter(how -> how.outcome() != Outcome.CONFIRMED).isPresent();
    }
}
