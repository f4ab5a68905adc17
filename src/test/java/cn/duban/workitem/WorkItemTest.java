package cn.duban.workitem;

import static cn.duban.workitem.Cast.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.calendar.WarningLight;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Official;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.shared.Refusal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkItemTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
    private static final Map<String, Object> COMPLETION = Map.of("completion", "已全部完成", "completedOn", TODAY);

    private final Cast cast = Cast.ofStrangers();
    private final WorkItem assigned = cast.item();
    private final WorkItem inProgress = perform(assigned, Act.ACKNOWLEDGE, Map.of(), cast.handler);
    private final WorkItem reported = perform(inProgress, Act.REPORT_COMPLETION, COMPLETION, cast.handler);
    private final WorkItem done = perform(reported, Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier);
    private final WorkItem returned = perform(reported, Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据"), cast.verifier);

    @Test
    void goesFromAssignmentToDone() {
        assertThat(assigned.state()).isEqualTo(WorkItemState.ASSIGNED);
        assertThat(inProgress.state()).isEqualTo(WorkItemState.IN_PROGRESS);
        assertThat(inProgress.standing().acknowledgedOn()).contains(TODAY);
        assertThat(reported.state()).isEqualTo(WorkItemState.COMPLETION_REPORTED);
        assertThat(reported.standing().completion()).contains(new CompletionReport(TODAY, TODAY, "已全部完成"));
        assertThat(done.state()).isEqualTo(WorkItemState.DONE);
        assertThat(done.standing().closedOn()).contains(TODAY);
    }

    @Test
    void isReturnedWithAReasonAndMayBeReportedAgain() {
        assertThat(returned.state()).isEqualTo(WorkItemState.IN_PROGRESS);
        assertThat(returned.standing().lastReturn()).contains(new ReturnForRework(TODAY, "缺少数据"));
        assertThat(returned.standing().completion()).isEmpty();
        assertThat(perform(returned, Act.REPORT_COMPLETION, COMPLETION, cast.handler).state()).isEqualTo(WorkItemState.COMPLETION_REPORTED);
    }

    @Test
    void aReturnWithoutAReasonIsRefusedBesideTheField() {
        Refusal refusal = refusal(reported, Act.VERIFY, Map.of("verdict", "returned"), cast.verifier);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).contains("reason");
    }

    @Test
    void progressChangesNoState() {
        WorkItem after = perform(inProgress, Act.REPORT_PROGRESS, Map.of("progress", "完成六成"), cast.handler);
        assertThat(after.state()).isEqualTo(WorkItemState.IN_PROGRESS);
        assertThat(after.standing().progress().orElseThrow().text()).isEqualTo("完成六成");
    }

    @ParameterizedTest
    @EnumSource(WorkItemState.class)
    void everyActNotInTheTableIsRefusedWhoeverAsks(WorkItemState state) {
        Map<WorkItemState, Set<Act>> table = new EnumMap<>(Map.of(
                WorkItemState.ASSIGNED, EnumSet.of(Act.ACKNOWLEDGE, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT),
                WorkItemState.IN_PROGRESS, EnumSet.of(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT),
                WorkItemState.COMPLETION_REPORTED, EnumSet.of(Act.VERIFY, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT),
                WorkItemState.DONE, EnumSet.noneOf(Act.class)));
        WorkItem item = in(state);
        Set<Act> possible = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            for (Official official : Set.of(cast.handler, cast.helper, cast.verifier, cast.leader)) {
                item.refusalOf(act, acting(official)).ifPresentOrElse(
                        refusal -> assertThat(refusal.kind()).isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.CONFLICT),
                        () -> possible.add(act));
            }
        }
        assertThat(possible).isEqualTo(table.get(state));
    }

    @Test
    void refusesAcknowledgementByAUnitThatIsNotTheLead() {
        assertThat(refusal(assigned, Act.ACKNOWLEDGE, Map.of(), cast.helper).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(assigned, Act.ACKNOWLEDGE, Map.of(), cast.verifier).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(assigned, Act.ACKNOWLEDGE, Map.of(), cast.leader).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void refusesVerificationByAnyoneButTheOffice() {
        for (Official official : Set.of(cast.handler, cast.helper, cast.leader)) {
            assertThat(refusal(reported, Act.VERIFY, Map.of("verdict", "accepted"), official).code()).isEqualTo("refusal.workitem.not-yours.verify");
        }
    }

    @Test
    void tellsAUnitThatIsNoPartyThatThereIsNothing() {
        for (Act act : Act.values()) {
            assertThat(assigned.refusalOf(act, acting(cast.outsider)).orElseThrow().kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        assertThat(assigned.refusalOfEvidence(acting(cast.outsider)).orElseThrow().kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void refusesVerificationByWhoeverSignedForIt() {
        Official both = both();
        WorkItem item = perform(assigned, Act.ACKNOWLEDGE, Map.of(), both);
        assertThat(verification(perform(item, Act.REPORT_COMPLETION, COMPLETION, cast.handler), both)).isEqualTo("refusal.workitem.own-work");
    }

    @Test
    void refusesVerificationByWhoeverReportedProgress() {
        Official both = both();
        WorkItem item = perform(inProgress, Act.REPORT_PROGRESS, Map.of("progress", "完成六成"), both);
        assertThat(verification(perform(item, Act.REPORT_COMPLETION, COMPLETION, cast.handler), both)).isEqualTo("refusal.workitem.own-work");
    }

    @Test
    void refusesVerificationByWhoeverReportedCompletion() {
        Official both = both();
        assertThat(verification(perform(inProgress, Act.REPORT_COMPLETION, COMPLETION, both), both)).isEqualTo("refusal.workitem.own-work");
        assertThat(perform(perform(inProgress, Act.REPORT_COMPLETION, COMPLETION, both), Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier)
                .state()).isEqualTo(WorkItemState.DONE);
    }

    @Test
    void whoHadAHandInItMayNotVerifyALaterReportOfAColleague() {
        Official both = both();
        WorkItem again = perform(returned, Act.REPORT_PROGRESS, Map.of("progress", "补齐数据"), both);
        assertThat(verification(perform(again, Act.REPORT_COMPLETION, COMPLETION, cast.colleague), both)).isEqualTo("refusal.workitem.own-work");
    }

    @Test
    void isMarkedWhenItsLeadUnitHostsTheOffice() {
        assertThat(assigned.isSelfVerified()).isFalse();
        WorkItem own = WorkItem.register(assigned.id(), cast.facts("item_8", cast.host, Cast.DEADLINE), TODAY);
        assertThat(own.isSelfVerified()).isTrue();
    }

    @Test
    void aCompletionNeedsEvidenceAndADayThatHasCome() {
        assertThat(catchThrowableOfType(Refusal.class,
                () -> inProgress.perform(Act.REPORT_COMPLETION, COMPLETION, 0, acting(cast.handler), TODAY)).code())
                .isEqualTo("refusal.workitem.completion-needs-evidence");
        assertThat(refusal(inProgress, Act.REPORT_COMPLETION, Map.of("completion", "已完成", "completedOn", TODAY.plusDays(1)), cast.handler).field())
                .contains("completedOn");
    }

    @Test
    void onlyWhoDoesTheWorkAddsEvidenceAndOnlyWhileItIsOpen() {
        assertThat(assigned.refusalOfEvidence(acting(cast.handler))).isEmpty();
        assertThat(assigned.refusalOfEvidence(acting(cast.helper))).isEmpty();
        assertThat(assigned.refusalOfEvidence(acting(cast.verifier)).orElseThrow().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(done.refusalOfEvidence(acting(cast.handler)).orElseThrow().kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void theOfficeDoesNotUrgeItselfButTheLeadershipGroupMay() {
        assertThat(reported.refusalOf(Act.URGE, acting(cast.verifier)).orElseThrow().code()).isEqualTo("refusal.workitem.urges-itself");
        assertThat(reported.refusalOf(Act.URGE, acting(cast.leader))).isEmpty();
    }

    @Test
    void exactlyOneBodyHoldsTheBallUntilItIsDone() {
        assertThat(assigned.holder()).contains(cast.lead);
        assertThat(inProgress.holder()).contains(cast.lead);
        assertThat(reported.holder()).contains(cast.office);
        assertThat(returned.holder()).contains(cast.lead);
        assertThat(done.holder()).isEmpty();
    }

    @Test
    void aRedCardIsNotTakenBackByALateYellowOne() {
        WorkItem red = inProgress.show(Card.YELLOW).show(Card.RED);
        assertThat(red.show(Card.YELLOW).standing().card()).contains(Card.RED);
    }

    @Test
    void reportedInTimeItStaysInTimeWhileTheOfficeVerifies() {
        WorkCalendar calendar = WorkCalendar.legal();
        LocalDate late = Cast.DEADLINE.plusDays(20);
        assertThat(inProgress.lamp(late, calendar).orElseThrow().light()).isEqualTo(WarningLight.OVERDUE);
        assertThat(reported.lamp(late, calendar).orElseThrow().light()).isEqualTo(WarningLight.NORMAL);
        assertThat(inProgress.show(Card.RED).lamp(late, calendar).orElseThrow().light()).isEqualTo(WarningLight.RED);
        assertThat(done.lamp(late, calendar)).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() {
        ResourceBundle words = ResourceBundle.getBundle("messages.workitem");
        for (WorkItem item : Set.of(assigned, inProgress, reported, done)) {
            for (Act act : Act.values()) {
                for (Official official : Set.of(cast.handler, cast.helper, cast.verifier, cast.leader, cast.outsider)) {
                    item.refusalOf(act, acting(official)).ifPresent(refusal -> assertThat(words.containsKey(refusal.code())).as(refusal.code()).isTrue());
                }
            }
        }
    }

    private WorkItem in(WorkItemState state) {
        return switch (state) {
            case ASSIGNED -> assigned;
            case IN_PROGRESS -> inProgress;
            case COMPLETION_REPORTED -> reported;
            case DONE -> done;
        };
    }

    /** Works at the lead unit and holds a post at the office that it hosts: the case the guard is for. */
    private Official both() {
        return Cast.official("孙丽", cast.lead, new Post(cast.lead, Role.HANDLER), new Post(cast.office, Role.OFFICE));
    }

    private static String verification(WorkItem item, Official official) {
        return catchThrowableOfType(Refusal.class, () -> Posts.allowed(official, actor -> item.refusalOf(Act.VERIFY, actor))).code();
    }

    private static WorkItem perform(WorkItem item, Act act, Map<String, Object> values, Official official) {
        return item.perform(act, values, 1, Posts.allowed(official, actor -> item.refusalOf(act, actor)), TODAY);
    }

    private static Refusal refusal(WorkItem item, Act act, Map<String, Object> values, Official official) {
        return catchThrowableOfType(Refusal.class, () -> item.perform(act, values, 1, acting(official), TODAY));
    }
}
