package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.duban.attachment.Upload;
import cn.duban.form.FormErrors;
import cn.duban.org.Official;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkItemTestContext
class ConfirmingTest {

    static final Map<String, Object> REPORT = Map.of("progress", "已完成布置", "percent", "30", "value0", "90.4");
    static final Map<String, Object> AGREED = Map.of("verdict", "confirmed");

    @Autowired
    Town town;
    @Autowired
    Handling handling;
    @Autowired
    Confirming confirming;
    @Autowired
    Reporting reporting;
    @Autowired
    Evidences evidences;
    @Autowired
    UnitConfirmation confirmation;

    Cast cast;
    Official leaderInCharge;
    WorkItemId item;

    @BeforeEach
    void aUnitWhoseLeaderConfirms() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
        leaderInCharge = town.official("江怀远", cast.lead, new Post(cast.lead, Role.LEADER_IN_CHARGE));
        confirmation.want(cast.lead, true, cast.handler);
        item = town.inProgress(cast, Cast.DEADLINE);
    }

    @Test
    void aReportTakesEffectOnlyWhenTheLeaderHasConfirmedItAndThenInTheHandlersName() {
        assertThat(handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler)).isEqualTo(Handling.Done.WAITS_FOR_LEADER);
        assertThat(reporting.view(item, cast.verifier).periods()).as("nothing has left the unit").isEmpty();
        assertThat(handling.view(item, cast.verifier).history()).noneMatch(entry -> entry.act().equals("REPORT_PROGRESS"));
        town.itIs(LocalDate.of(2023, 2, 22));
        confirming.answer(waiting(), AGREED, leaderInCharge);
        ReportVersion report = reporting.view(item, cast.verifier).periods().get(0).latest().orElseThrow();
        assertThat(report.by()).isEqualTo(cast.handler.name());
        assertThat(report.confirmedBy()).contains("江怀远");
        assertThat(report.on()).as("the day on which it left the unit").isEqualTo(LocalDate.of(2023, 2, 22));
        assertThat(handling.view(item, cast.verifier).history()).last().satisfies(entry -> {
            assertThat(entry.officialName()).isEqualTo(cast.handler.name());
            assertThat(entry.note()).contains("江怀远");
        });
    }

    @Test
    void aCompletionCountsAsReportedWhenItLeavesTheUnit() {
        evidences.add(item, new Upload("证明.txt", "已完成".getBytes(StandardCharsets.UTF_8)), "", cast.handler);
        handling.perform(item, Act.REPORT_COMPLETION, Map.of("completion", "已全面完成", "completedOn", "2023-02-20"), cast.handler);
        assertThat(handling.view(item, cast.verifier).state()).isEqualTo(WorkItemState.IN_PROGRESS);
        town.itIs(LocalDate.of(2023, 7, 3));
        confirming.answer(waiting(), AGREED, leaderInCharge);
        assertThat(handling.view(item, cast.verifier).completion().orElseThrow().reportedOn()).isEqualTo(LocalDate.of(2023, 7, 3));
    }

    @Test
    void whatIsGivenBackIsFilledInAgainWithTheReasonBesideIt() {
        handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler);
        SubmissionId first = waiting();
        confirming.answer(first, Map.of("verdict", "given-back", "reason", "数据请再核"), leaderInCharge);
        assertThat(confirming.about(item, cast.handler).orElseThrow().givenBack().orElseThrow().reason()).isEqualTo("数据请再核");
        assertThat(reporting.filledIn(item, Act.REPORT_PROGRESS, Map.of(), cast.handler)).containsEntry("progress", "已完成布置").containsEntry("value0", "90.4");
        handling.perform(item, Act.REPORT_PROGRESS, Map.of("progress", "已重新核对", "value0", "90"), cast.handler);
        assertThat(confirming.about(item, cast.handler).orElseThrow().version()).isEqualTo(2);
        assertThat(refusal(() -> confirming.answer(first, AGREED, leaderInCharge)).code()).isEqualTo("refusal.workitem.submission-answered");
    }

    @Test
    void givingBackNeedsAReason() {
        handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler);
        assertThat(refusal(() -> confirming.answer(waiting(), Map.of("verdict", "given-back"), leaderInCharge)).field()).contains("reason");
        assertThatExceptionOfType(FormErrors.class).isThrownBy(() -> confirming.answer(waiting(), Map.of(), leaderInCharge));
        assertThat(confirming.about(item, leaderInCharge).orElseThrow().mayConfirm()).isTrue();
    }

    @Test
    void nobodyOutsideOfTheUnitSeesWhatWaitsInsideIt() {
        handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler);
        assertThat(confirming.about(item, cast.verifier)).isEmpty();
        assertThat(confirming.about(item, cast.helper)).isEmpty();
        assertThat(refusal(() -> confirming.answer(waiting(), AGREED, cast.verifier)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> confirming.answer(waiting(), AGREED, cast.colleague)).code()).isEqualTo("refusal.workitem.not-yours.confirm-submission");
        assertThat(refusal(() -> confirming.withdraw(waiting(), leaderInCharge)).code()).isEqualTo("refusal.workitem.not-yours.withdraw-submission");
    }

    @Test
    void whileOneReportWaitsNoOtherIsTakenUntilTheHandlerTakesItBack() {
        handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler);
        assertThat(refusal(() -> handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.colleague)).code()).isEqualTo("refusal.workitem.waits-for-leader");
        assertThat(handling.permitted(item, cast.handler)).doesNotContain(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION);
        confirming.withdraw(waiting(), cast.colleague);
        assertThat(handling.permitted(item, cast.handler)).contains(Act.REPORT_PROGRESS, Act.REPORT_COMPLETION);
        assertThat(reporting.filledIn(item, Act.REPORT_PROGRESS, Map.of(), cast.handler)).containsEntry("progress", "已完成布置");
    }

    @Test
    void whatCouldNotTakeEffectIsRefusedBeforeTheLeaderIsAsked() {
        assertThat(refusal(() -> handling.perform(item, Act.REPORT_COMPLETION, Map.of("completion", "已全面完成", "completedOn", "2023-02-20"), cast.handler)).code())
                .isEqualTo("refusal.workitem.completion-needs-evidence");
        assertThat(confirming.about(item, cast.handler)).isEmpty();
    }

    @Test
    void theGuardsAreAskedAgainWhenTheLeaderConfirms() {
        handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler);
        SubmissionId waiting = waiting();
        handling.perform(item, Act.WITHDRAW, Map.of("reason", "任务取消"), cast.verifier);
        assertThat(refusal(() -> confirming.answer(waiting, AGREED, leaderInCharge)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        confirming.answer(waiting, Map.of("verdict", "given-back", "reason", "任务已撤销"), leaderInCharge);
        assertThat(confirming.about(item, cast.handler)).isEmpty();
    }

    @Test
    void aUnitThatDoesNotWantItReportsAtOnce() {
        confirmation.want(cast.lead, false, cast.handler);
        assertThat(handling.perform(item, Act.REPORT_PROGRESS, REPORT, cast.handler)).isEqualTo(Handling.Done.TOOK_EFFECT);
    }

    private SubmissionId waiting() {
        return confirming.about(item, cast.handler).orElseThrow().id();
    }

    private static Refusal refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run);
    }
}
