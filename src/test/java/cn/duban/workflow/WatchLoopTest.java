package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.duban.workflow.ModelIds.Escalation;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.Card;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.WorkItemState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lower row of {@code work-item-handling}: one armed timer, whatever happens; and the rungs of the ladder by it. */
@ProcessTest
class WatchLoopTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    RepositoryService repository;
    @Autowired
    EngineProblems problems;

    @Test
    void climbsTheWholeLadderOfAnItemThatNobodySignsFor() {
        WorkItemId item = province.assignedItem();
        IntStream.range(0, 9).forEach(rung -> engine.fireTimer(item));
        assertThat(climbed(item)).extracting(HistoryEntry::act, entry -> entry.onDay().toString()).containsExactly(
                tuple("URGE", "2023-02-23"), // Three working days after the assignment.
                tuple("ESCALATE", "2023-02-27"), // Five: a weekend lies between.
                tuple("REMIND", "2023-04-04"), // Seven before Friday 14 April; the 5th is 清明节.
                tuple("REMIND", "2023-04-13"),
                tuple("URGE", "2023-04-17"),
                tuple("YELLOW_CARD", "2023-04-19"),
                tuple("RED_CARD", "2023-04-24"), // Sunday the 23rd is a make-up working day for 劳动节.
                tuple("ESCALATE", "2023-04-27"),
                tuple("ESCALATE", "2023-05-15")); // Ten working days on: 劳动节 off, Saturday 6 May worked.
        assertThat(province.view(item).card()).contains(Card.RED);
        assertThat(engine.armedFor(item)).isAfter("2023-05-15");
    }

    @Test
    void escalationStartsItsOwnInstanceAndLeavesTheItemWhereItWas() {
        WorkItemId item = province.assignedItem();
        engine.fireTimer(item);
        engine.fireTimer(item);
        assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.ACKNOWLEDGE, Handling.TIMER);
        assertThat(engine.running(Escalation.PROCESS, province.onlyEscalation(item).id())).isWaitingAtExactly(Escalation.INSTRUCT);
        province.acknowledge(item);
        assertThat(province.view(item).state()).isEqualTo(WorkItemState.IN_PROGRESS);
    }

    @Test
    void signingForItEndsTheConcernAboutSigning() {
        WorkItemId item = province.assignedItem();
        engine.fireTimer(item);
        province.acknowledge(item);
        assertThat(engine.fireTimer(item)).isEqualTo("2023-04-04");
        assertThat(climbed(item)).extracting(HistoryEntry::act).containsExactly("URGE", "REMIND");
    }

    @Test
    void urgesTheOfficeThatDoesNotVerify() {
        WorkItemId item = province.itemToVerify();
        assertThat(engine.fireTimer(item)).isEqualTo("2023-02-27");
        assertThat(engine.fireTimer(item)).isEqualTo("2023-03-06");
        assertThat(climbed(item)).extracting(HistoryEntry::act).containsExactly("URGE", "URGE");
    }

    @Test
    void aTimerThatFiresTooEarlyDoesNothingAndArmsAgain() {
        WorkItemId item = province.assignedItem();
        engine.fire(engine.armedTimer(item));
        assertThat(climbed(item)).isEmpty();
        assertThat(engine.armedFor(item)).isEqualTo("2023-02-23");
    }

    @Test
    void aTimerThatFiresTwiceClimbsEachRungOnce() {
        WorkItemId item = province.assignedItem();
        Job fired = engine.armedTimer(item);
        engine.fireTimer(item);
        assertThatThrownBy(() -> engine.fire(fired)).hasMessageContaining(fired.getId());
        engine.fire(engine.armedTimer(item));
        assertThat(climbed(item)).hasSize(1);
        assertThat(engine.armedFor(item)).isEqualTo("2023-02-27");
    }

    @Test
    void aTimerThatFiresLateClimbsWhatWasMissedOnce() {
        WorkItemId item = province.assignedItem();
        engine.itIsNineOn(LocalDate.of(2023, 3, 1));
        engine.fire(engine.armedTimer(item));
        assertThat(climbed(item)).extracting(HistoryEntry::act).containsExactly("URGE", "ESCALATE");
        assertThat(engine.armedFor(item)).isEqualTo("2023-04-04");
    }

    @Test
    void aRungThatFailsIsNeitherLostNorInAnybodysWay() {
        WorkItemId item = province.assignedItem();
        engine.fireTimer(item);
        engine.itIsNineOn(LocalDate.of(2023, 2, 27));
        repository.suspendProcessDefinitionByKey(Escalation.PROCESS);
        try {
            failUntilGivenUp(item);
            assertThat(problems.list(10)).singleElement().satisfies(problem -> {
                assertThat(problem.process()).isEqualTo(Handling.PROCESS);
                assertThat(problem.subject()).isEqualTo(item.toString());
                assertThat(problem.message()).contains("suspended");
            });
            assertThat(problems.count()).isEqualTo(1);
            assertThat(climbed(item)).extracting(HistoryEntry::act).containsExactly("URGE");
        } finally {
            repository.activateProcessDefinitionByKey(Escalation.PROCESS);
        }
        problems.tryAgain(engine.armedTimer(item).getId());
        assertThat(problems.count()).isZero();
        engine.fire(engine.armedTimer(item));
        assertThat(climbed(item)).extracting(HistoryEntry::act).containsExactly("URGE", "ESCALATE");
    }

    @Test
    void aPersonActsThoughARungHasFailed() {
        WorkItemId item = province.assignedItem();
        engine.fireTimer(item);
        engine.itIsNineOn(LocalDate.of(2023, 2, 27));
        repository.suspendProcessDefinitionByKey(Escalation.PROCESS);
        try {
            assertThatThrownBy(() -> engine.fire(engine.armedTimer(item))).hasMessageContaining("suspended");
            province.acknowledge(item);
        } finally {
            repository.activateProcessDefinitionByKey(Escalation.PROCESS);
        }
        assertThat(engine.armedFor(item)).isEqualTo("2023-04-04");
    }

    @Test
    void aProblemThatIsNoneCannotBeTriedAgain() {
        WorkItemId item = province.assignedItem();
        String healthy = engine.armedTimer(item).getId();
        assertThatThrownBy(() -> problems.tryAgain(healthy)).hasMessageContaining("refusal.workflow.no-problem");
    }

    private void failUntilGivenUp(WorkItemId item) {
        while (engine.armedTimer(item).getRetries() > 0) {
            assertThatThrownBy(() -> engine.fire(engine.armedTimer(item))).hasMessageContaining("suspended");
        }
    }

    /** What the watch did, as the item's history tells it. */
    private List<HistoryEntry> climbed(WorkItemId item) {
        return province.view(item).history().stream().filter(entry -> entry.step().equals("watch")).toList();
    }
}
