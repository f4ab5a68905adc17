package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.duban.attachment.Upload;
import cn.duban.calendar.DeadlineChange;
import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workflow.ModelIds.Request;
import cn.duban.workitem.Act;
import cn.duban.workitem.Evidences;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.RequestAct;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.RequestKind;
import cn.duban.workitem.RequestState;
import cn.duban.workitem.Requests;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code request}: what a unit asks goes to whoever may answer it, is timed against them, and ends once. */
@ProcessTest
class RequestTest {

    private static final LocalDate LATER = Province.DEADLINE.plusDays(20);

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    Requests requests;
    @Autowired
    Evidences evidences;
    @Autowired
    cn.duban.workitem.Handling handling;
    @Autowired
    Asking asking;
    @Autowired
    Todos todos;

    WorkItemId item;

    @BeforeEach
    void anItemIsInHandling() {
        item = province.itemInHandling();
    }

    @AfterEach
    void theUnitWantsNoConfirmationAnyMore() {
        asking.leaderConfirms(false);
    }

    @Test
    void anExtensionGrantedByTheOfficeMovesTheDeadlineAndTheTimer() {
        RequestId request = askForExtension(LATER);
        assertWaits(request, Request.ANSWER, TodoKind.ANSWER_REQUEST, province.group.office());
        answer(request, Map.of("verdict", "granted"));
        assertThat(engine.ended(Request.PROCESS, request)).isTrue();
        assertThat(engine.passages(Request.PROCESS, request, Request.ANSWERED)).isEqualTo(1);
        assertThat(todos.waitingAbout(request.value())).isEmpty();
        assertThat(province.view(item).deadline().date()).isEqualTo(LATER);
        assertThat(province.view(item).deadline().original()).isEqualTo(Province.DEADLINE);
        assertThat(province.view(item).deadline().extensions()).isEqualTo(1);
        assertThat(todos.waitingAbout(item.value())).extracting(todo -> todo.dueOn().orElseThrow()).containsExactly(LATER);
        // Seven working days before 4 May 2023: the 1st to the 3rd are off, 23 April and 6 May are worked.
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 4, 21));
    }

    @Test
    void theOfficeMayGrantLessThanWasAskedButNotMore() {
        RequestId request = askForExtension(LATER);
        assertRefused(() -> answer(request, Map.of("verdict", "granted", "until", LATER.plusDays(1).toString())), "refusal.request.more-than-asked");
        answer(request, Map.of("verdict", "granted", "until", LATER.minusDays(5).toString()));
        assertThat(province.view(item).deadline().date()).isEqualTo(LATER.minusDays(5));
    }

    @Test
    void aRefusedExtensionLeavesTheDeadlineAndNeedsAReason() {
        RequestId request = askForExtension(LATER);
        assertRefused(() -> answer(request, Map.of("verdict", "refused")), "refusal.request.needs-reason");
        answer(request, Map.of("verdict", "refused", "opinion", "理由不充分"));
        assertThat(engine.ended(Request.PROCESS, request)).isTrue();
        assertThat(province.view(item).deadline().date()).isEqualTo(Province.DEADLINE);
        assertThat(history()).contains("RAISE_EXTENSION", "REFUSED_EXTENSION");
    }

    @Test
    void anExtensionBeyondThirtyDaysIsForTheLeadershipGroup() {
        RequestId request = askForExtension(Province.DEADLINE.plusDays(31));
        assertRefused(() -> answer(request, Map.of("verdict", "granted")), "refusal.request.long-needs-group");
        answer(request, Map.of("verdict", "passed-up", "opinion", "拟同意"));
        assertWaits(request, Request.DECIDE, TodoKind.DECIDE_REQUEST, province.group.group());
        decide(request, Map.of("verdict", "granted"));
        assertThat(engine.passages(Request.PROCESS, request, Request.DECIDED)).isEqualTo(1);
        assertThat(province.view(item).deadline().date()).isEqualTo(Province.DEADLINE.plusDays(31));
        assertThat(province.view(item).deadline().changes()).singleElement()
                .satisfies(change -> assertThat(change.approvedBy()).isEqualTo("测试领导小组 测组长"));
    }

    @Test
    void anExtensionOfExactlyThirtyDaysIsForTheOffice() {
        RequestId request = askForExtension(Province.DEADLINE.plusDays(30));
        answer(request, Map.of("verdict", "granted"));
        assertThat(province.view(item).deadline().date()).isEqualTo(Province.DEADLINE.plusDays(30));
    }

    @Test
    void theSecondExtensionIsForTheLeadershipGroupHoweverShort() {
        answer(askForExtension(LATER), Map.of("verdict", "granted"));
        RequestId second = askForExtension(LATER.plusDays(1));
        assertRefused(() -> answer(second, Map.of("verdict", "granted")), "refusal.request.repeated-needs-group");
        answer(second, Map.of("verdict", "passed-up"));
        decide(second, Map.of("verdict", "refused", "opinion", "不再延期"));
        assertThat(province.view(item).deadline().date()).isEqualTo(LATER);
    }

    @Test
    void theUnitsLeaderConfirmsFirstWhereTheUnitWantsIt() {
        asking.leaderConfirms(true);
        RequestId request = askForExtension(LATER);
        assertWaits(request, Request.CONFIRM, TodoKind.CONFIRM_REQUEST, province.lead);
        assertRefused(() -> answer(request, Map.of("verdict", "granted")), "refusal.request.state.confirming");
        requests.perform(request, RequestAct.CONFIRM, Map.of("verdict", "confirmed"), asking.leaderInCharge);
        assertWaits(request, Request.ANSWER, TodoKind.ANSWER_REQUEST, province.group.office());
    }

    @Test
    void whatTheUnitsLeaderDeclinesNeverLeavesTheUnit() {
        asking.leaderConfirms(true);
        RequestId request = askForExtension(LATER);
        requests.perform(request, RequestAct.CONFIRM, Map.of("verdict", "declined", "opinion", "再抓紧"), asking.leaderInCharge);
        assertThat(engine.passages(Request.PROCESS, request, Request.DECLINED)).isEqualTo(1);
        assertThat(state(request)).isEqualTo(RequestState.DECLINED);
    }

    @Test
    void theUnitMayTakeItBackUntilItIsAnswered() {
        RequestId request = askForExtension(LATER);
        requests.perform(request, RequestAct.TAKE_BACK, Map.of(), province.handler);
        assertThat(engine.passages(Request.PROCESS, request, Request.TAKEN_BACK_END)).isEqualTo(1);
        assertThat(todos.waitingAbout(request.value())).isEmpty();
        assertRefused(() -> answer(request, Map.of("verdict", "granted")), "refusal.request.state.taken_back");
        RequestId again = askForExtension(LATER);
        answer(again, Map.of("verdict", "granted"));
        assertRefused(() -> requests.perform(again, RequestAct.TAKE_BACK, Map.of(), province.handler), "refusal.request.state.granted");
    }

    @Test
    void anItemThatIsClosedMeanwhileEndsItsRequests() {
        RequestId request = askForExtension(LATER);
        province.reportCompletion(item);
        province.accept(item);
        assertThat(engine.passages(Request.PROCESS, request, Request.MOOT)).isEqualTo(1);
        assertThat(state(request)).isEqualTo(RequestState.MOOT);
        assertThat(todos.waitingAbout(request.value())).isEmpty();
    }

    @Test
    void anUnansweredRequestUrgesTheOfficeAfterFiveWorkingDaysAndIsEscalatedAfterEight() {
        askForExtension(LATER);
        assertThat(engine.fireTimer(item)).isEqualTo(LocalDate.of(2023, 2, 27));
        assertThat(engine.fireTimer(item)).isEqualTo(LocalDate.of(2023, 3, 2));
        assertThat(history()).contains("URGE", "ESCALATE");
        assertThat(province.onlyEscalation(item)).isNotNull();
    }

    @Test
    void theLeadershipGroupIsTimedFromTheDayItGotTheRequest() {
        RequestId request = askForExtension(Province.DEADLINE.plusDays(60));
        engine.itIsNineOn(LocalDate.of(2023, 2, 23));
        answer(request, Map.of("verdict", "passed-up"));
        assertThat(engine.fireTimer(item)).isEqualTo(LocalDate.of(2023, 3, 2));
        assertThat(requests.view(request, province.leader).expectedBy()).contains(LocalDate.of(2023, 3, 2));
    }

    @Test
    void theUnitsLeaderIsUrgedEveryTwoWorkingDays() {
        asking.leaderConfirms(true);
        askForExtension(LATER);
        assertThat(engine.fireTimer(item)).isEqualTo(LocalDate.of(2023, 2, 22));
        assertThat(engine.fireTimer(item)).isEqualTo(LocalDate.of(2023, 2, 24));
    }

    @Test
    void anAnsweredRequestIsTimedNoLonger() {
        answer(askForExtension(LATER), Map.of("verdict", "refused", "opinion", "理由不充分"));
        assertThat(engine.armedFor(item)).isEqualTo(LocalDate.of(2023, 4, 4));
    }

    @Test
    void aPauseStopsTheClocksAndGivesTheWorkingDaysBack() {
        RequestId request = askForPause(LocalDate.of(2023, 3, 20));
        answer(request, Map.of("verdict", "granted", "opinion", "情况属实"));
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.PAUSED);
        assertThat(engine.armedFor(item)).as("the expected end").isEqualTo(LocalDate.of(2023, 3, 20));
        engine.itIsNineOn(LocalDate.of(2023, 3, 6));
        handling.perform(item, Act.RESUME, Map.of(), province.handler);
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.IN_PROGRESS);
        // Ten working days stood still; ten working days after Friday 14 April, Sunday the 23rd being worked.
        assertThat(province.view(item).deadline().date()).isEqualTo(LocalDate.of(2023, 4, 27));
        assertThat(province.view(item).deadline().changes()).extracting(DeadlineChange::kind, DeadlineChange::workingDays)
                .containsExactly(Tuple.tuple(DeadlineChange.Kind.PAUSED, 0), Tuple.tuple(DeadlineChange.Kind.RESUMED, 10));
    }

    @Test
    void aPauseNeedsAPieceOfEvidenceOfThisItem() {
        assertRefused(() -> requests.raise(item, RequestKind.PAUSE, Map.of("reason", "汛期封路", "until", "2023-03-20",
                "proof", "00000000-0000-0000-0000-000000000001"), province.handler), "refusal.request.needs-proof");
    }

    @Test
    void aPauseThatTheOfficePassesUpIsDecidedByTheLeadershipGroup() {
        RequestId request = askForPause(LocalDate.of(2023, 3, 20));
        answer(request, Map.of("verdict", "passed-up"));
        decide(request, Map.of("verdict", "granted"));
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.PAUSED);
    }

    @Test
    void aCallForCoordinationIsAnsweredAndChangesNothingAboutTheItem() {
        RequestId request = requests.raise(item, RequestKind.COORDINATION, Map.of("reason", "需要财政部门落实经费", "progress", "已两次去函"), province.handler);
        answer(request, Map.of("verdict", "answered", "opinion", "已协调省财政厅，三月底前下达。"));
        assertThat(state(request)).isEqualTo(RequestState.ANSWERED);
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.IN_PROGRESS);
        assertThat(province.view(item).history()).anySatisfy(entry -> assertThat(entry.note()).isEqualTo("已协调省财政厅，三月底前下达。"));
    }

    @Test
    void onlyOneRequestAboutTheDateIsOpenAtATime() {
        askForExtension(LATER);
        assertRefused(() -> askForPause(LocalDate.of(2023, 3, 20)), "refusal.request.already-open.pause");
    }

    @Test
    void theEngineRefusesWhatTheRequestDoesNotWaitFor() {
        RequestId request = askForExtension(LATER);
        assertRefused(() -> decide(request, Map.of("verdict", "granted")), "refusal.request.state.with_office");
        assertThat(engine.running(Request.PROCESS, request)).isWaitingAt(Request.ANSWER);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAt(Handling.HANDLE);
    }

    private RequestId askForExtension(LocalDate until) {
        return requests.raise(item, RequestKind.EXTENSION, Map.of("until", until.toString(), "reason", "设备招标流标", "progress", "已完成选址"), province.handler);
    }

    private RequestId askForPause(LocalDate until) {
        String proof = evidences.add(item, new Upload("通告.txt", "封路".getBytes(StandardCharsets.UTF_8)), "", province.handler).toString();
        return requests.raise(item, RequestKind.PAUSE, Map.of("reason", "汛期封路", "until", until.toString(), "proof", proof), province.handler);
    }

    private void answer(RequestId request, Map<String, String> form) {
        requests.perform(request, RequestAct.ANSWER, form, province.officer);
    }

    private void decide(RequestId request, Map<String, String> form) {
        requests.perform(request, RequestAct.DECIDE, form, province.leader);
    }

    private RequestState state(RequestId request) {
        return requests.view(request, province.officer).state();
    }

    private List<String> history() {
        return province.view(item).history().stream().map(HistoryEntry::act).toList();
    }

    private void assertWaits(RequestId request, String step, TodoKind kind, UnitId body) {
        assertThat(engine.running(Request.PROCESS, request)).isWaitingAt(step);
        assertThat(todos.waitingAbout(request.value())).extracting(Todo::key, Todo::kind, Todo::body)
                .containsExactly(Tuple.tuple(engine.onlyTask(Request.PROCESS, request).getId(), kind, body));
    }

    private static void assertRefused(Runnable deed, String code) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
