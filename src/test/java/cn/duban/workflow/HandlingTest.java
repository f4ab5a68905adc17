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
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.ACKNOWLEDGE, Handling.TIMER);
        assertWaits(item, TodoKind.ACKNOWLEDGE, province.lead);
    }

    @Test
    void onceSignedForItWaitsToBeHandled() {
        WorkItemId item = province.itemInHandling();
        assertThat(engine.running(Handling.PROCESS, item)).hasPassed(Handling.ACKNOWLEDGE).isWaitingAtExactly(Handling.HANDLE, Handling.TIMER);
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
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.VERIFY, Handling.TIMER);
        assertWaits(item, TodoKind.VERIFY, province.group.office());
    }

    @Test
    void anAcceptedItemEndsItsHandlingAndItsWatch() {
        WorkItemId item = province.itemToVerify();
        ProcessInstance instance = engine.running(Handling.PROCESS, item);
        province.accept(item);
        assertThat(instance).isEnded().hasPassed(Handling.VERIFIED, Handling.DONE);
        assertThat(engine.jobs(instance)).isEmpty();
        assertThat(todos.waitingAbout(item.value())).isEmpty();
        assertThat(process.currentElements(item)).isEmpty();
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.DONE);
    }

    @Test
    void aReturnedItemIsHandledAgainAndCanStillBeDone() {
        WorkItemId item = province.itemToVerify();
        province.giveBack(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLE, Handling.TIMER);
        assertWaits(item, TodoKind.HANDLE, province.lead);

        province.reportCompletion(item);
        province.accept(item);
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

    private void assertRefused(WorkItemId item, Act act, String outcome) {
        assertThatThrownBy(() -> advance(item, act, outcome)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private void advance(WorkItemId item, Act act, String outcome) {
        inOneTransaction.executeWithoutResult(status -> process.advance(item, act, outcome));
    }
}
