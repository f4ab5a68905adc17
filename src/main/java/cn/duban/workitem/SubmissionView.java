package cn.duban.workitem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 报审 as somebody of the unit sees it: what waits for the leader, or came back from them.
 *
 * @param lines       what was filled in, label and value, in the order of the form
 * @param givenBack   why the leader gave it back; empty while it waits
 * @param mayConfirm  whether this person answers it
 * @param mayWithdraw whether this person may take it back
 */
public record SubmissionView(SubmissionId id, Act act, int version, List<Line> lines, String by, Instant at, Optional<GivenBack> givenBack,
                             boolean mayConfirm, boolean mayWithdraw) {

    public SubmissionView {
        lines = List.copyOf(lines);
    }

    /** One field as it was filled in. */
    public record Line(String label, String value) {
    }

    /** The leader's answer. */
    public record GivenBack(String reason, String by, Instant at) {
    }
}
