package cn.duban.workitem;

import cn.duban.attachment.Attachment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * 申请: a request as one person sees it.
 *
 * @param unit       name of the unit that asks
 * @param deadline   of the item when it was raised; 9999-12-31 where there is none
 * @param proof      the piece of evidence that it names
 * @param holder     name of whoever has to act on it; empty once it has ended
 * @param heldSince  the day since which it lies there
 * @param expectedBy by when it has to be acted on
 * @param needsGroup whether an extension as asked is beyond what the office may grant by itself
 * @param opinion    what the office said when it passed it up
 * @param permitted  the acts whose button this person sees; the same guard refuses the others
 */
public record RequestView(RequestId id, WorkItemId item, RequestKind kind, RequestState state, String unit, String raisedBy, Instant raisedAt,
                          LocalDate raisedOn, RequestContent content, LocalDate deadline, Optional<Attachment> proof, Optional<String> holder,
                          LocalDate heldSince, Optional<LocalDate> expectedBy, boolean needsGroup, Optional<String> opinion, Optional<RequestAnswer> answer,
                          Optional<String> answeredBody, Set<RequestAct> permitted) {

    public boolean isOpen() {
        return state.isOpen();
    }
}
