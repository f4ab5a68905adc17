package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.duban.inbox.NoticeKind;
import cn.duban.inbox.Notices;
import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Escalation;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.EscalationState;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.spi.EscalationProcess;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code escalation}: the leadership group instructs, or, once the item is closed, says whether it still wants to. */
@ProcessTest
class EscalationTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    EscalationProcess process;
    @Autowired
    Todos todos;
    @Autowired
    Notices notices;
    @Autowired
    TransactionTemplate inOneTransaction;

    WorkItemId item;
    EscalationId escalation;

    @BeforeEach
    void nobodySignsForFiveWorkingDays() {
        item = province.assignedItem();
        engine.fireTimer(item);
        engine.fireTimer(item);
        escalation = province.onlyEscalation(item).id();
    }

    @Test
    void waitsForTheLeadershipGroup() {
        assertThat(engine.running(Escalation.PROCESS, escalation)).isWaitingAtExactly(Escalation.INSTRUCT);
        assertWaits(TodoKind.INSTRUCT);
    }

    @Test
    void anInstructionEndsItAndReachesTheUnit() {
        province.instruct(escalation);
        assertThat(engine.ended(Escalation.PROCESS, escalation)).isTrue();
        assertThat(engine.passages(Escalation.PROCESS, escalation, Escalation.INSTRUCTED)).isEqualTo(1);
        assertThat(todos.waitingAbout(escalation.value())).isEmpty();
        assertThat(province.onlyEscalation(item).state()).isEqualTo(EscalationState.INSTRUCTED);
        assertThat(notices.of(new VisibleScope(Set.of(province.lead)), Optional.empty(), 50))
                .anySatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.INSTRUCTION);
                    assertThat(notice.subject()).isEqualTo(item.value());
                });
    }

    @Test
    void outlivesTheItemAndAsksWhetherItIsMoot() {
        complete();
        province.strikeOff(item);
        assertThat(engine.ended(Handling.PROCESS, item)).isTrue();
        assertThat(engine.running(Escalation.PROCESS, escalation)).isWaitingAtExactly(Escalation.CONFIRM_MOOT);
        assertWaits(TodoKind.CONFIRM_MOOT);
        assertThat(province.onlyEscalation(item).state()).isEqualTo(EscalationState.ITEM_CLOSED);
    }

    @Test
    void aMootEscalationEndsWithoutAnInstruction() {
        complete();
        province.answer(escalation, "moot");
        assertThat(engine.ended(Escalation.PROCESS, escalation)).isTrue();
        assertThat(engine.passages(Escalation.PROCESS, escalation, Escalation.MOOT_END)).isEqualTo(1);
        assertThat(todos.waitingAbout(escalation.value())).isEmpty();
    }

    @Test
    void anEscalationThatIsNotMootStillWaitsForItsInstruction() {
        complete();
        province.answer(escalation, "still-needed");
        assertThat(engine.running(Escalation.PROCESS, escalation)).isWaitingAtExactly(Escalation.INSTRUCT);
        assertWaits(TodoKind.INSTRUCT);
        province.instruct(escalation);
        assertThat(engine.ended(Escalation.PROCESS, escalation)).isTrue();
    }

    @Test
    void anInstructedEscalationIsNotAskedAgainWhenTheItemIsClosed() {
        province.instruct(escalation);
        complete();
        assertThat(engine.running(Escalation.PROCESS, escalation)).isNull();
        assertThat(province.onlyEscalation(item).state()).isEqualTo(EscalationState.INSTRUCTED);
    }

    @Test
    void refusesWhatTheProcessDoesNotWaitFor() {
        assertRefused(engine -> engine.mootAnswered(escalation, true));
        complete();
        assertRefused(engine -> engine.instructed(escalation));
        assertRefused(engine -> engine.itemClosed(escalation));
    }

    private void complete() {
        province.acknowledge(item);
        province.reportCompletion(item);
        province.accept(item);
    }

    private void assertWaits(TodoKind kind) {
        assertThat(todos.waitingAbout(escalation.value())).extracting(Todo::key, Todo::kind, Todo::body)
                .containsExactly(Tuple.tuple(engine.onlyTask(Escalation.PROCESS, escalation).getId(), kind, province.group.group()));
    }

    private void assertRefused(Consumer<EscalationProcess> call) {
        assertThatThrownBy(() -> inOneTransaction.executeWithoutResult(status -> call.accept(process)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }
}
