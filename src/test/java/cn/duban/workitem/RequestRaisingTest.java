package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.calendar.Deadline;
import cn.duban.org.Official;
import cn.duban.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may ask for what, and until when. */
class RequestRaisingTest {

    private final Cast cast = Cast.ofStrangers();
    private final WorkItem item = cast.item().perform(Act.ACKNOWLEDGE, Map.of(), 0, Cast.acting(cast.handler), Cast.ASSIGNED_ON);

    @Test
    void onTheDayOfTheDeadlineAnExtensionIsStillAskedForInTime() {
        assertThat(refusal(RequestKind.EXTENSION, cast.handler, Cast.DEADLINE)).isEmpty();
    }

    @Test
    void onTheDayAfterTheDeadlineAnExtensionIsRefusedWithWhatToDoInstead() {
        assertThat(refusal(RequestKind.EXTENSION, cast.handler, Cast.DEADLINE.plusDays(1))).contains("refusal.request.too-late");
    }

    @Test
    void aPauseMayBeAskedForAfterTheDeadlineForItErasesNoDelay() {
        assertThat(refusal(RequestKind.PAUSE, cast.handler, Cast.DEADLINE.plusDays(1))).isEmpty();
    }

    @Test
    void aWaivedDeadlineCannotBeExtended() {
        WorkItem waived = item.on(Deadline.waived("长期坚持"));
        assertThat(RequestRaising.refusalOf(RequestKind.EXTENSION, waived, List.of(), Cast.acting(cast.handler), Cast.ASSIGNED_ON).map(Refusal::code))
                .contains("refusal.request.no-deadline");
    }

    @Test
    void aResponsibleUnitMayAskForCoordinationButNotForAnExtensionOrAPause() {
        assertThat(refusal(RequestKind.COORDINATION, cast.helper, Cast.ASSIGNED_ON)).isEmpty();
        assertThat(refusal(RequestKind.EXTENSION, cast.helper, Cast.ASSIGNED_ON)).contains("refusal.request.not-yours.extension");
        assertThat(refusal(RequestKind.PAUSE, cast.helper, Cast.ASSIGNED_ON)).contains("refusal.request.not-yours.pause");
    }

    @Test
    void theOfficeAsksForNothingAndAStrangerSeesNothing() {
        assertThat(refusal(RequestKind.COORDINATION, cast.verifier, Cast.ASSIGNED_ON)).contains("refusal.request.not-yours.coordination");
        assertThat(refusal(RequestKind.COORDINATION, cast.outsider, Cast.ASSIGNED_ON)).contains("refusal.workitem.not-found");
    }

    @Test
    void beforeItIsSignedForNothingCanBeAsked() {
        assertThat(RequestRaising.refusalOf(RequestKind.EXTENSION, cast.item(), List.of(), Cast.acting(cast.handler), Cast.ASSIGNED_ON).map(Refusal::code))
                .contains("refusal.workitem.state.assigned");
    }

    @Test
    void theNewDateLiesAfterTheDeadline() {
        assertThatThrownBy(() -> content(RequestKind.EXTENSION, Map.of("reason", "流标", "progress", "过半", "until", Cast.DEADLINE)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains("until"));
        assertThat(content(RequestKind.EXTENSION, Map.of("reason", "流标", "progress", "过半", "until", Cast.DEADLINE.plusDays(1))).until())
                .contains(Cast.DEADLINE.plusDays(1));
    }

    @Test
    void aPauseNamesAPieceOfEvidenceOfTheItem() {
        assertThatThrownBy(() -> content(RequestKind.PAUSE, Map.of("reason", "封路", "until", Cast.DEADLINE, "proof", UUID.randomUUID())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).contains("proof"));
    }

    @Test
    void nobodyAnswersWhatTheyAskedForThemselves() {
        Official both = new Official(cast.handler.id(), "李明", "李明", cast.lead, cast.verifier.posts());
        Request request = Request.raise(new RequestId(UUID.randomUUID()), item, RequestKind.COORDINATION,
                new RequestContent("经费", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), false, Cast.acting(cast.handler),
                Instant.EPOCH, Cast.ASSIGNED_ON);
        assertThat(request.refusalOf(RequestAct.ANSWER, Cast.acting(both), item).map(Refusal::code)).contains("refusal.request.own");
        assertThat(request.refusalOf(RequestAct.ANSWER, Cast.acting(cast.verifier), item)).isEmpty();
    }

    private Optional<String> refusal(RequestKind kind, Official official, LocalDate today) {
        return RequestRaising.refusalOf(kind, item, List.of(), Cast.acting(official), today).map(Refusal::code);
    }

    private RequestContent content(RequestKind kind, Map<String, Object> values) {
        return RequestRaising.content(kind, values, item, List.of(), Cast.ASSIGNED_ON);
    }
}
