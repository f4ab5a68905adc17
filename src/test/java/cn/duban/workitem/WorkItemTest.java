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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkItemTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
    private static final LocalDate BY = LocalDate.of(2023, 3, 15);
    private static final Map<String, Object> COMPLETION = Map.of("completion", "已全部完成", "completedOn", TODAY);

    private final Cast cast = Cast.ofStrangers();
    private final WorkItem assigned = cast.item();
    private final WorkItem inProgress = perform(assigned, Act.ACKNOWLEDGE, Map.of(), cast.handler);
    private final WorkItem reported = perform(inProgress, Act.REPORT_COMPLETION, COMPLETION, cast.handler);
    private final WorkItem done = perform(reported, Act.VERIFY, Map.of("verdict", "accepted"), cast.verifier);
    private final WorkItem returned = perform(reported, Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据", "returnBy", BY), cast.verifier);

    private final WorkItem refused = perform(assigned, Act.REFUSE, Map.of("reason", "不属本单位职责"), cast.handler);
    private final WorkItem paused = inProgress.pause("汛期封路", TODAY);
    private final WorkItem struckOff = perform(done, Act.STRIKE_OFF, Map.of("grade", "GOOD", "evaluation", "按期完成"), cast.verifier);
    private final WorkItem withdrawn = perform(assigned, Act.WITHDRAW, Map.of("reason", "任务取消"), cast.verifier);
    private final WorkItem merged = inProgress.mergedInto(new WorkItemId(UUID.randomUUID()), "与第8项合并办理", TODAY);

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
        assertThat(returned.standing().lastReturn()).contains(new ReturnForRework(TODAY, "缺少数据", Optional.of(BY)));
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
        Map<WorkItemState, Set<Act>> table = new EnumMap<>(WorkItemState.class);
        table.put(WorkItemState.ASSIGNED, EnumSet.of(Act.ACKNOWLEDGE, Act.REFUSE, Act.REFER, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT, Act.WITHDRAW));
        table.put(WorkItemState.REFUSED, EnumSet.of(Act.RULE, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT, Act.WITHDRAW));
        table.put(WorkItemState.IN_PROGRESS, EnumSet.of(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION, Act.REFER, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT, Act.WITHDRAW));
        table.put(WorkItemState.PAUSED, EnumSet.of(Act.RESUME, Act.ADD_NOTE, Act.INSTRUCT, Act.WITHDRAW));
        table.put(WorkItemState.COMPLETION_REPORTED, EnumSet.of(Act.VERIFY, Act.ADD_NOTE, Act.URGE, Act.INSTRUCT, Act.WITHDRAW));
        table.put(WorkItemState.DONE, EnumSet.of(Act.STRIKE_OFF, Act.REOPEN));
        table.put(WorkItemState.STRUCK_OFF, EnumSet.of(Act.REOPEN));
        table.put(WorkItemState.WITHDRAWN, EnumSet.noneOf(Act.class));
        table.put(WorkItemState.MERGED, EnumSet.noneOf(Act.class));
        WorkItem item = in(state);
        Set<Act> possible = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            for (Official official : Set.of(cast.handler, cast.helper, cast.verifier, cast.leader)) {
                item.refusalOf(act, acting(official), TODAY).ifPresentOrElse(
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
            assertThat(assigned.refusalOf(act, acting(cast.outsider), TODAY).orElseThrow().kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
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
        assertThat(reported.refusalOf(Act.URGE, acting(cast.verifier), TODAY).orElseThrow().code()).isEqualTo("refusal.workitem.urges-itself");
        assertThat(reported.refusalOf(Act.URGE, acting(cast.leader), TODAY)).isEmpty();
    }

    @Test
    void exactlyOneHolderHasTheBallUntilNobodyIsWaitedFor() {
        assertThat(assigned.holder()).contains(Holder.of(cast.lead));
        assertThat(inProgress.holder()).contains(Holder.of(cast.lead));
        assertThat(reported.holder()).contains(Holder.of(cast.office));
        assertThat(returned.holder()).contains(Holder.of(cast.lead));
        assertThat(refused.holder()).contains(Holder.of(cast.office));
        assertThat(paused.holder()).contains(Holder.external("汛期封路"));
        assertThat(done.holder()).contains(Holder.of(cast.office));
        assertThat(struckOff.holder()).isEmpty();
        assertThat(withdrawn.holder()).isEmpty();
        assertThat(merged.holder()).isEmpty();
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
    void theOfficeUpholdsARefusedAssignmentOrGivesItToAnotherUnitOrWithdrawsIt() {
        WorkItem upheld = perform(refused, Act.RULE, Map.of("ruling", "upheld", "reason", "属本单位职责"), cast.verifier);
        assertThat(upheld.state()).isEqualTo(WorkItemState.ASSIGNED);
        assertThat(upheld.lead()).isEqualTo(cast.lead);
        assertThat(upheld.standing().ruling()).contains(new Ruling(TODAY, Ruling.Outcome.UPHELD, "属本单位职责"));
        WorkItem reassigned = perform(refused, Act.RULE, Map.of("ruling", "reassigned", "unit", cast.responsible.value(), "reason", "改由教育厅牵头"), cast.verifier);
        assertThat(reassigned.state()).isEqualTo(WorkItemState.ASSIGNED);
        assertThat(reassigned.lead()).isEqualTo(cast.responsible);
        assertThat(reassigned.facts().responsibleUnits()).as("a lead is not responsible beside itself").isEmpty();
        assertThat(reassigned.standing().assignedOn()).isEqualTo(TODAY);
        WorkItem ruledOut = perform(refused, Act.RULE, Map.of("ruling", "withdrawn", "reason", "任务取消"), cast.verifier);
        assertThat(ruledOut.state()).isEqualTo(WorkItemState.WITHDRAWN);
        assertThat(ruledOut.standing().closing()).contains(new Closing("任务取消", Optional.empty()));
    }

    @Test
    void aRulingThatReassignsNamesAnotherUnit() {
        assertThat(refusal(refused, Act.RULE, Map.of("ruling", "reassigned", "reason", "改派"), cast.verifier).field()).contains("unit");
        assertThat(refusal(refused, Act.RULE, Map.of("ruling", "reassigned", "unit", cast.lead.value(), "reason", "改派"), cast.verifier).code())
                .isEqualTo("refusal.workitem.refers-to-itself");
    }

    @Test
    void isReferredToAnotherUnitThatSignsForItAnew() {
        WorkItem referred = perform(inProgress, Act.REFER, Map.of("unit", cast.stranger.value(), "reason", "职责调整"), cast.verifier);
        assertThat(referred.state()).isEqualTo(WorkItemState.ASSIGNED);
        assertThat(referred.lead()).isEqualTo(cast.stranger);
        assertThat(referred.standing().acknowledgedOn()).isEmpty();
        assertThat(referred.facts().deadline()).isEqualTo(inProgress.facts().deadline());
        assertThat(referred.refusalOf(Act.ACKNOWLEDGE, acting(cast.outsider), TODAY)).isEmpty();
    }

    @Test
    void aReturnNamesADayThatIsStillToCome() {
        assertThat(refusal(reported, Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据"), cast.verifier).field()).contains("returnBy");
        assertThat(refusal(reported, Act.VERIFY, Map.of("verdict", "returned", "reason", "缺少数据", "returnBy", TODAY), cast.verifier).code())
                .isEqualTo("refusal.workitem.return-date-past");
    }

    @Test
    void aDoneItemIsEvaluatedAndStruckOff() {
        assertThat(struckOff.state()).isEqualTo(WorkItemState.STRUCK_OFF);
        assertThat(struckOff.standing().evaluation()).contains(new Evaluation(TODAY, Evaluation.Grade.GOOD, "按期完成"));
        assertThat(struckOff.standing().closedOn()).isEqualTo(done.standing().closedOn());
    }

    @Test
    void aDoneOrStruckOffItemIsTakenUpAgainWithAReasonAndADay() {
        for (WorkItem item : List.of(done, struckOff)) {
            WorkItem reopened = perform(item, Act.REOPEN, Map.of("reason", "数据不实", "returnBy", BY), cast.verifier);
            assertThat(reopened.state()).isEqualTo(WorkItemState.IN_PROGRESS);
            assertThat(reopened.standing().lastReturn()).contains(new ReturnForRework(TODAY, "数据不实", Optional.of(BY)));
            assertThat(reopened.standing().closedOn()).isEmpty();
            assertThat(reopened.standing().completion()).isEmpty();
            assertThat(reopened.standing().evaluation()).isEmpty();
        }
    }

    @Test
    void aPausedItemIsResumedByItsLeadOrByTheOffice() {
        assertThat(perform(paused, Act.RESUME, Map.of(), cast.handler).state()).isEqualTo(WorkItemState.IN_PROGRESS);
        assertThat(perform(paused, Act.RESUME, Map.of(), cast.verifier).standing().pause()).isEmpty();
        assertThat(paused.lamp(Cast.DEADLINE.plusDays(9), WorkCalendar.legal()).orElseThrow().reason().code()).isEqualTo("lamp.reason.paused");
    }

    @Test
    void onlyWhatIsInHandlingIsPausedAndOnlyWhatIsOpenIsMerged() {
        assertThat(catchThrowableOfType(Refusal.class, () -> assigned.pause("汛期封路", TODAY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(Refusal.class, () -> done.mergedInto(assigned.id(), "合并", TODAY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void isUrgedAtMostOnceADay() {
        WorkItem urged = perform(inProgress, Act.URGE, Map.of("text", "请抓紧"), cast.leader);
        assertThat(urged.refusalOf(Act.URGE, acting(cast.verifier), TODAY).orElseThrow().code()).isEqualTo("refusal.workitem.urged-today");
        assertThat(urged.refusalOf(Act.URGE, acting(cast.verifier), TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() {
        ResourceBundle words = ResourceBundle.getBundle("messages.workitem");
        for (WorkItem item : Set.of(assigned, refused, inProgress, paused, reported, done, struckOff, withdrawn, merged)) {
            for (Act act : Act.values()) {
                for (Official official : Set.of(cast.handler, cast.helper, cast.verifier, cast.leader, cast.outsider)) {
                    item.refusalOf(act, acting(official), TODAY).ifPresent(refusal -> assertThat(words.containsKey(refusal.code())).as(refusal.code()).isTrue());
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
            case REFUSED -> refused;
            case PAUSED -> paused;
            case STRUCK_OFF -> struckOff;
            case WITHDRAWN -> withdrawn;
            case MERGED -> merged;
        };
    }

    /** Works at the lead unit and holds a post at the office that it hosts: the case the guard is for. */
    private Official both() {
        return Cast.official("孙丽", cast.lead, new Post(cast.lead, Role.HANDLER), new Post(cast.office, Role.OFFICE));
    }

    private static String verification(WorkItem item, Official official) {
        return catchThrowableOfType(Refusal.class, () -> Posts.allowed(official, actor -> item.refusalOf(Act.VERIFY, actor, TODAY))).code();
    }

    private static WorkItem perform(WorkItem item, Act act, Map<String, Object> values, Official official) {
        return item.perform(act, values, 1, Posts.allowed(official, actor -> item.refusalOf(act, actor, TODAY)), TODAY);
    }

    private static Refusal refusal(WorkItem item, Act act, Map<String, Object> values, Official official) {
        return catchThrowableOfType(Refusal.class, () -> item.perform(act, values, 1, acting(official), TODAY));
    }
}
