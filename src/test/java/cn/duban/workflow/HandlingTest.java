package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.Act;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemState;
import cn.duban.workitem.spi.HandlingProcess;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The upper row of {@code work-item-handling}: what people do to an item, step by step. */
@ProcessTest
class HandlingTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    HandlingProcess process;
    @Autowired
    Todos todos;
    @Autowired
    TransactionTemplate inOneTransaction;

    @Test
    void anAssignedItemWaitsForTheLeadUnitToSignForIt() {
        WorkItemId item = province.assignedItem();
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.ACKNOWLEDGE, Handling.TIMER);
        assertWaits(item, TodoKind.ACKNOWLEDGE, province.lead);
    }

    @Test
    void onceSignedForItWaitsToBeHandled() {
        WorkItemId item = province.itemInHandling();
        assertThat(engine.running(Handling.PROCESS, item)).hasPassed(Handling.ACKNOWLEDGE).isWaitingAtExactly(Handling.HANDLING, Handling.HANDLE, Handling.TIMER);
        assertWaits(item, TodoKind.HANDLE, province.lead);
    }

    @Test
    void aProgressReportLeavesTheStepOpenInTheSameHands() {
        WorkItemId item = province.itemInHandling();
        String taskBefore = engine.onlyTask(Handling.PROCESS, item).getId();
        province.reportProgress(item);
        province.reportProgress(item);
        assertThat(engine.onlyTask(Handling.PROCESS, item).getId()).isEqualTo(taskBefore);
        assertThat(engine.passages(Handling.PROCESS, item, Handling.PROGRESS_RECORDED)).isEqualTo(2);
        assertWaits(item, TodoKind.HANDLE, province.lead);
        assertThat(engine.armedTimer(item)).isNotNull();
    }

    @Test
    void aReportedCompletionWaitsForTheOffice() {
        WorkItemId item = province.itemToVerify();
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.VERIFY, Handling.TIMER);
        assertWaits(item, TodoKind.VERIFY, province.group.office());
    }

    @Test
    void anAcceptedItemWaitsToBeEvaluatedAndStruckOff() {
        WorkItemId item = province.itemToVerify();
        province.accept(item);
        assertThat(engine.running(Handling.PROCESS, item)).hasPassed(Handling.VERIFIED).isWaitingAtExactly(Handling.HANDLING, Handling.STRIKE_OFF, Handling.TIMER);
        assertWaits(item, TodoKind.STRIKE_OFF, province.group.office());
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.DONE);
    }

    @Test
    void strikingOffEndsItsHandlingAndItsWatch() {
        WorkItemId item = province.itemToVerify();
        ProcessInstance instance = engine.running(Handling.PROCESS, item);
        province.accept(item);
        province.strikeOff(item);
        assertThat(instance).isEnded().hasPassed(Handling.STRUCK_OFF, Handling.CLOSED);
        assertNothingWaits(item, instance);
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.STRUCK_OFF);
    }

    @Test
    void aRefusedItemWaitsForTheOfficeToRuleAndAnUpheldOneForTheSameUnitToSign() {
        WorkItemId item = province.assignedItem();
        province.refuse(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.RULE, Handling.TIMER);
        assertWaits(item, TodoKind.RULE, province.group.office());
        assertThat(engine.armedFor(item)).as("three working days for the office").isEqualTo("2023-02-23");
        province.rule(item, "upheld");
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.ACKNOWLEDGE, Handling.TIMER);
        assertWaits(item, TodoKind.ACKNOWLEDGE, province.lead);
    }

    @Test
    void aReassignedItemWaitsForTheOtherUnitToSign() {
        WorkItemId item = province.assignedItem();
        province.refuse(item);
        province.rule(item, "reassigned");
        assertWaits(item, TodoKind.ACKNOWLEDGE, province.group.host());
    }

    @Test
    void anItemThatIsRuledOutEnds() {
        WorkItemId item = province.assignedItem();
        ProcessInstance instance = engine.running(Handling.PROCESS, item);
        province.refuse(item);
        province.rule(item, "withdrawn");
        assertThat(instance).isEnded().hasPassed(Handling.RULED_OUT);
        assertNothingWaits(item, instance);
    }

    @Test
    void aReferralTakesTheItemOutOfHandlingToBeSignedForAnew() {
        WorkItemId item = province.itemInHandling();
        province.refer(item);
        assertThat(engine.running(Handling.PROCESS, item)).hasPassed(Handling.REFER).isWaitingAtExactly(Handling.HANDLING, Handling.ACKNOWLEDGE, Handling.TIMER);
        assertWaits(item, TodoKind.ACKNOWLEDGE, province.group.host());
    }

    @Test
    void aReopenedItemThatIsReferredIsSignedForAnewToo() {
        WorkItemId item = province.itemToVerify();
        province.accept(item);
        province.strikeOff(item);
        province.reopen(item);
        province.refer(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.ACKNOWLEDGE, Handling.TIMER);
    }

    @Test
    void aPausedItemStandsStillAndIsHandledAgainOnceItIsResumed() {
        WorkItemId item = province.itemInHandling();
        province.pause(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.PAUSED, Handling.TIMER);
        assertWaits(item, TodoKind.RESUME, province.lead);
        assertThat(engine.armedFor(item)).as("nothing falls due meanwhile").isAfter(Province.DEADLINE);
        province.resume(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.HANDLE, Handling.TIMER);
        assertThat(engine.armedFor(item)).isEqualTo("2023-04-04");
    }

    @Test
    void aWithdrawalEndsTheItemInEveryStep() {
        for (WorkItemId item : List.of(province.assignedItem(), province.itemInHandling(), province.itemToVerify())) {
            ProcessInstance instance = engine.running(Handling.PROCESS, item);
            province.withdraw(item);
            assertThat(instance).isEnded().hasPassed(Handling.WITHDRAW, Handling.WITHDRAWN);
            assertNothingWaits(item, instance);
        }
    }

    @Test
    void anItemThatWaitsToBeStruckOffGoesBackToHandlingWhenItIsReopened() {
        WorkItemId item = province.itemToVerify();
        province.accept(item);
        province.reopen(item);
        assertThat(engine.running(Handling.PROCESS, item)).hasPassed(Handling.REOPEN).isWaitingAtExactly(Handling.HANDLING, Handling.HANDLE, Handling.TIMER);
        assertWaits(item, TodoKind.HANDLE, province.lead);
    }

    @Test
    void aStruckOffItemGetsANewInstanceThatBeginsWithHandlingWhenItIsReopened() {
        WorkItemId item = province.itemToVerify();
        ProcessInstance first = engine.running(Handling.PROCESS, item);
        province.accept(item);
        province.strikeOff(item);
        province.reopen(item);
        ProcessInstance second = engine.running(Handling.PROCESS, item);
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(second).isWaitingAtExactly(Handling.HANDLING, Handling.HANDLE, Handling.TIMER);
        assertWaits(item, TodoKind.HANDLE, province.lead);
        engine.armedTimer(item);
        province.reportCompletion(item);
        province.accept(item);
        province.strikeOff(item);
        assertThat(second).isEnded();
        assertThat(process.model(item)).contains("work-item-handling");
    }

    @Test
    void aReturnedItemIsHandledAgainAndCanStillBeDone() {
        WorkItemId item = province.itemToVerify();
        province.giveBack(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.HANDLE, Handling.TIMER);
        assertWaits(item, TodoKind.HANDLE, province.lead);

        province.reportCompletion(item);
        province.accept(item);
        province.strikeOff(item);
        assertThat(engine.ended(Handling.PROCESS, item)).isTrue();
        assertThat(engine.passages(Handling.PROCESS, item, Handling.VERIFY)).isEqualTo(2);
    }

    @Test
    void hasExactlyOneArmedTimerAfterEveryStep() {
        WorkItemId item = province.assignedItem();
        engine.armedTimer(item);
        province.acknowledge(item);
        engine.armedTimer(item);
        province.reportProgress(item);
        engine.armedTimer(item);
        province.reportCompletion(item);
        engine.armedTimer(item);
        province.giveBack(item);
        engine.armedTimer(item);
        province.reportCompletion(item);
        assertThat(engine.armedTimer(item).getFailedActivityId()).isNull();
    }

    @Test
    void signingForItRearmsTheTimerForTheDeadline() {
        WorkItemId item = province.assignedItem();
        assertThat(engine.armedFor(item)).isEqualTo("2023-02-23"); // Three working days after the assignment.
        province.acknowledge(item);
        // Seven working days before 14 April: 12, 11, 10, 7, 6 April, then the 4th and the 3rd, because the 5th is 清明节.
        assertThat(engine.armedFor(item)).isEqualTo("2023-04-04");
    }

    @Test
    void refusesAnActWhoseStepIsNotOpen() {
        WorkItemId item = province.itemInHandling();
        assertRefused(item, Act.ACKNOWLEDGE, "");
        assertRefused(item, Act.VERIFY, "accepted");
        province.reportCompletion(item);
        assertRefused(item, Act.REPORT_COMPLETION, "");
        assertRefused(item, Act.REPORT_PROGRESS, "");
        assertRefused(item, Act.RULE, "upheld");
        assertRefused(item, Act.RESUME, "");
        assertRefused(item, Act.STRIKE_OFF, "");
        assertRefused(item, Act.REOPEN, "");
    }

    @Test
    void knowsNoThirdVerdict() {
        WorkItemId item = province.itemToVerify();
        assertThatThrownBy(() -> advance(item, Act.VERIFY, "perhaps")).isInstanceOf(IllegalArgumentException.class);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAt(Handling.VERIFY);
    }

    @Test
    void aRefusedActLeavesTheStepAndTheInboxAsTheyWere() {
        WorkItemId item = province.itemInHandling();
        String task = engine.onlyTask(Handling.PROCESS, item).getId();
        assertThatThrownBy(() -> inOneTransaction.executeWithoutResult(status -> {
            process.advance(item, Act.REPORT_COMPLETION, "");
            throw Refusal.conflict("refusal.workitem.state.done");
        })).isInstanceOf(Refusal.class);
        assertThat(engine.onlyTask(Handling.PROCESS, item).getId()).isEqualTo(task);
        assertWaits(item, TodoKind.HANDLE, province.lead);
    }

    @Test
    void anActNeedsTheTransactionOfItsUseCase() {
        WorkItemId item = province.assignedItem();
        assertThatThrownBy(() -> process.advance(item, Act.ACKNOWLEDGE, "")).hasMessageContaining("mandatory");
    }

    @Test
    void showsTheModelAndWhereTheItemStandsInIt() {
        WorkItemId item = province.itemInHandling();
        assertThat(process.model(item)).contains("<bpmn:process id=\"work-item-handling\"");
        assertThat(process.currentElements(item)).containsExactlyInAnyOrder(Handling.HANDLE, Handling.TIMER);
    }

    private void assertWaits(WorkItemId item, TodoKind kind, UnitId body) {
        assertThat(todos.waitingAbout(item.value())).extracting(Todo::key, Todo::kind, Todo::body)
                .containsExactly(Tuple.tuple(engine.onlyTask(Handling.PROCESS, item).getId(), kind, body));
    }

    private void assertNothingWaits(WorkItemId item, ProcessInstance instance) {
        assertThat(engine.jobs(instance)).isEmpty();
        assertThat(todos.waitingAbout(item.value())).isEmpty();
        assertThat(process.currentElements(item)).isEmpty();
    }

    private void assertRefused(WorkItemId item, Act act, String outcome) {
        assertThatThrownBy(() -> advance(item, act, outcome)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private void advance(WorkItemId item, Act act, String outcome) {
        inOneTransaction.executeWithoutResult(status -> process.advance(item, act, outcome));
    }
}
