package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Contribution;
import cn.duban.workitem.Act;
import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionState;
import cn.duban.workitem.ContributionView;
import cn.duban.workitem.Handling;
import cn.duban.workitem.HistoryEntry;
import cn.duban.workitem.WorkItemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code contribution}: the parts of five responsible units go their own ways, and what happens to one leaves the others alone. */
@ProcessTest
class ContributionTest {

    @Autowired
    Province province;
    @Autowired
    Contributors contributors;
    @Autowired
    EngineHands engine;
    @Autowired
    Handling handling;
    @Autowired
    Todos todos;
    @Autowired
    TransactionTemplate inOneTransaction;

    private static final Map<ContributionState, String> TASKS = Map.of(ContributionState.ASSIGNED, Contribution.ACKNOWLEDGE,
            ContributionState.REFUSED, Contribution.RULE, ContributionState.IN_PROGRESS, Contribution.CONTRIBUTE, ContributionState.DELIVERED, Contribution.MERGE);

    /** Everything of a contribution that an act on another one could spoil. */
    private record Untouched(ContributionView view, String task, String step, List<Todo> todos) {
    }

    @Test
    void returningOneLeavesTasksTodosStatesAndEvidenceOfTheOtherFourUntouched() {
        WorkItemId item = contributors.itemAtEveryStep();
        List<Untouched> before = others(item, 3);
        contributors.giveBack(item, 3);
        assertThat(contributors.view(item, 3).state()).isEqualTo(ContributionState.IN_PROGRESS);
        assertThat(contributors.view(item, 3).lastReturn().orElseThrow().reason()).isEqualTo("数据不全");
        assertThat(contributors.view(item, 3).dueOn()).contains(Province.START.plusDays(10));
        assertThat(contributors.task(item, 3).getTaskDefinitionKey()).isEqualTo(Contribution.CONTRIBUTE);
        assertThat(contributors.todos(item, 3)).extracting(Todo::kind, Todo::body).containsExactly(tuple(TodoKind.CONTRIBUTE, contributors.units.get(3)));
        assertThat(others(item, 3)).isEqualTo(before);
    }

    @Test
    void whatWasMergedCanStillBeReturnedAndLeavesTheOthersAlone() {
        WorkItemId item = contributors.itemAtEveryStep();
        List<Untouched> before = others(item, 4);
        contributors.giveBack(item, 4);
        assertThat(contributors.task(item, 4).getTaskDefinitionKey()).isEqualTo(Contribution.CONTRIBUTE);
        contributors.deliverAgain(item, 4);
        contributors.merge(item, 4);
        assertThat(contributors.process(item, 4).getEndTime()).isNotNull();
        assertThat(others(item, 4)).isEqualTo(before);
    }

    @Test
    void reportingCompletionEndsWhatIsOutstandingAndTheReturnOfTheItemRevivesEachWhereItStood() {
        WorkItemId item = contributors.itemAtEveryStep();
        province.reportCompletion(item);
        assertThat(contributors.states(item)).containsExactly(ContributionState.LAPSED, ContributionState.LAPSED, ContributionState.LAPSED,
                ContributionState.MERGED, ContributionState.MERGED);
        for (int number = 0; number < Contributors.UNITS; number++) {
            assertThat(contributors.process(item, number).getEndTime()).as("contribution %d", number).isNotNull();
            assertThat(contributors.todos(item, number)).isEmpty();
        }
        assertThat(last(item, "CONTRIBUTION_LAPSE").note()).isEqualTo("测试责任单位1、测试责任单位2、测试责任单位3、测试责任单位4");
        province.giveBack(item);
        assertThat(contributors.states(item)).containsExactly(ContributionState.ASSIGNED, ContributionState.REFUSED, ContributionState.IN_PROGRESS,
                ContributionState.MERGED, ContributionState.MERGED);
        assertThat(steps(item)).containsExactly(Contribution.ACKNOWLEDGE, Contribution.RULE, Contribution.CONTRIBUTE, "", "");
        assertThat(contributors.todos(item, 1)).extracting(Todo::kind, Todo::body).containsExactly(tuple(TodoKind.RULE_ON_CONTRIBUTION, province.group.office()));
        contributors.deliver(item, 0);
        contributors.merge(item, 0);
        assertThat(contributors.view(item, 0).state()).isEqualTo(ContributionState.MERGED);
    }

    @Test
    void withdrawingTheItemEndsEveryPartAndWhatWaitsAboutItInOneTransaction() {
        WorkItemId item = contributors.itemAtEveryStep();
        List<ContributionState> before = contributors.states(item);
        inOneTransaction.executeWithoutResult(status -> {
            handling.perform(item, Act.WITHDRAW, Map.of("reason", "方案已调整"), province.officer);
            status.setRollbackOnly();
        });
        assertThat(contributors.states(item)).isEqualTo(before);
        assertThat(steps(item)).containsExactly(Contribution.ACKNOWLEDGE, Contribution.RULE, Contribution.CONTRIBUTE, Contribution.MERGE, "");
        handling.perform(item, Act.WITHDRAW, Map.of("reason", "方案已调整"), province.officer);
        assertThat(contributors.states(item)).containsExactly(ContributionState.WITHDRAWN, ContributionState.WITHDRAWN, ContributionState.WITHDRAWN,
                ContributionState.WITHDRAWN, ContributionState.MERGED);
        for (int number = 0; number < Contributors.UNITS; number++) {
            assertThat(contributors.process(item, number).getEndTime()).as("contribution %d", number).isNotNull();
            assertThat(contributors.todos(item, number)).isEmpty();
            assertThat(contributors.view(item, number).holder()).isEmpty();
        }
        assertThat(history(item, "CONTRIBUTION_WITHDRAW")).hasSize(1);
    }

    @Test
    void anItemReferredToOneOfItsResponsibleUnitsTakesThatUnitsPartAndHandsOverWhatWaitsToBeMerged() {
        WorkItemId item = contributors.itemAtEveryStep();
        UnitId next = contributors.units.get(2);
        handling.perform(item, Act.REFER, Map.of("unit", next.toString(), "reason", "职责调整"), province.officer);
        assertThat(contributors.states(item)).containsExactly(ContributionState.ASSIGNED, ContributionState.REFUSED, ContributionState.WITHDRAWN,
                ContributionState.DELIVERED, ContributionState.MERGED);
        assertThat(contributors.todos(item, 3)).extracting(Todo::kind, Todo::body).containsExactly(tuple(TodoKind.MERGE_CONTRIBUTION, next));
        assertThat(contributors.view(item, 3).holder().orElseThrow().body()).contains(next);
        assertThat(contributors.task(item, 2)).isNull();
    }

    /** A random life of an item with five parts: after every act each part's task is the one its state asks for, and the todo goes with it. */
    @Test
    void theEngineAndTheDomainNeverDisagree() {
        Random random = new Random(20230220);
        WorkItemId item = contributors.itemInHandling();
        LocalDate day = Province.START;
        int done = 0;
        for (int step = 0; step < 60; step++) {
            day = day.plusDays(random.nextInt(3) / 2);
            engine.itIsNineOn(day);
            if (contributors.anyActOnTheItem(item, random, handling) || contributors.anyAct(item, random)) {
                done++;
            } else if (random.nextInt(3) == 0) {
                item = contributors.itemInHandling(); // Most of its parts have come to an end.
            }
            for (ContributionView part : contributors.all(item)) {
                Task task = contributors.task(part.id());
                assertThat(task == null ? null : task.getTaskDefinitionKey()).as("step %d, %s", step, part).isEqualTo(TASKS.get(part.state()));
                assertThat(todos.waitingAbout(part.id().value())).extracting(Todo::key).isEqualTo(task == null ? List.of() : List.of(task.getId()));
                assertThat(part.holder().isPresent()).isEqualTo(task != null);
            }
        }
        assertThat(done).isGreaterThan(30);
    }

    @Test
    void aUnitSignsForItsPartDeliversItAndTheLeadMergesIt() {
        WorkItemId item = contributors.itemInHandling();
        assertWaits(item, 0, Contribution.ACKNOWLEDGE, TodoKind.ACKNOWLEDGE_CONTRIBUTION, contributors.units.get(0));
        contributors.acknowledge(item, 0);
        assertWaits(item, 0, Contribution.CONTRIBUTE, TodoKind.CONTRIBUTE, contributors.units.get(0));
        contributors.deliverAgain(item, 0);
        assertWaits(item, 0, Contribution.MERGE, TodoKind.MERGE_CONTRIBUTION, province.lead);
        contributors.takeBack(item, 0);
        assertWaits(item, 0, Contribution.CONTRIBUTE, TodoKind.CONTRIBUTE, contributors.units.get(0));
        contributors.deliverAgain(item, 0);
        contributors.merge(item, 0);
        assertThat(contributors.process(item, 0).getEndTime()).isNotNull();
        assertThat(contributors.todos(item, 0)).isEmpty();
        assertThat(contributors.states(item)).containsExactly(ContributionState.MERGED, ContributionState.ASSIGNED, ContributionState.ASSIGNED,
                ContributionState.ASSIGNED, ContributionState.ASSIGNED);
    }

    @Test
    void theOfficeUpholdsARefusedPartOrLiftsIt() {
        WorkItemId item = contributors.itemInHandling();
        contributors.refuse(item, 0);
        assertWaits(item, 0, Contribution.RULE, TodoKind.RULE_ON_CONTRIBUTION, province.group.office());
        contributors.rule(item, 0, "upheld");
        assertWaits(item, 0, Contribution.ACKNOWLEDGE, TodoKind.ACKNOWLEDGE_CONTRIBUTION, contributors.units.get(0));
        contributors.refuse(item, 0);
        contributors.rule(item, 0, "lifted");
        assertThat(contributors.view(item, 0).state()).isEqualTo(ContributionState.EXCUSED);
        assertThat(contributors.process(item, 0).getEndTime()).isNotNull();
    }

    @Test
    void anExcusedUnitIsNoLongerWaitedForWhereverItStood() {
        WorkItemId item = contributors.itemInHandling();
        contributors.acknowledge(item, 1);
        contributors.excuse(item, 0);
        contributors.excuse(item, 1);
        for (int number : new int[] {0, 1}) {
            assertThat(contributors.view(item, number).state()).isEqualTo(ContributionState.EXCUSED);
            assertThat(contributors.process(item, number).getEndTime()).isNotNull();
            assertThat(contributors.todos(item, number)).isEmpty();
        }
    }

    @Test
    void ofTwoWhoMergeAtOnceOneIsToldThatItIsMerged() throws Exception {
        WorkItemId item = contributors.itemInHandling();
        contributors.deliver(item, 0);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Callable<String> merge = () -> {
            start.await();
            try {
                contributors.merge(item, 0);
                return "merged";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : pool.invokeAll(List.of(merge, merge))) {
            answers.add(answer.get());
        }
        pool.shutdownNow();
        assertThat(answers).containsExactlyInAnyOrder("merged", "refusal.contribution.state.merged");
        assertThat(history(item, "CONTRIBUTION_MERGE")).hasSize(1);
        assertThat(contributors.process(item, 0).getEndTime()).isNotNull();
    }

    @Test
    void collectiveNamesBodiesAndTheLeadUnitItselfHaveNoPart() {
        List<UnitId> named = List.of(province.lead, contributors.units.get(0), contributors.collective, province.group.office(), contributors.units.get(0));
        WorkItemId item = contributors.assignedItem(named.stream().distinct().toList());
        assertThat(contributors.all(item)).extracting(ContributionView::unit).containsExactly(contributors.units.get(0));
    }

    @Test
    void silenceIsUrgedByTheOneTimerOfTheItem() {
        WorkItemId item = contributors.itemInHandling();
        assertThat(engine.armedFor(item)).isEqualTo("2023-02-23"); // Nobody of five has signed for three working days.
        engine.fireTimer(item);
        assertThat(history(item, "URGE")).hasSize(Contributors.UNITS).extracting(HistoryEntry::note)
                .anyMatch(note -> note.contains("测试责任单位1仍未签收"));
        for (int number = 0; number < Contributors.UNITS; number++) {
            contributors.acknowledge(item, number);
        }
        // Five working days before 14 April; two before that is 4 April, because the 5th is 清明节.
        assertThat(contributors.view(item, 0).dueOn().orElseThrow()).isEqualTo("2023-04-07");
        assertThat(engine.armedFor(item)).isEqualTo("2023-04-04");
    }

    @Test
    void theEngineRefusesWhatTheDomainRefusesAndNothingIsLeftBehind() {
        WorkItemId item = contributors.itemInHandling();
        assertThatThrownBy(() -> contributors.deliverAgain(item, 0)).isInstanceOf(Refusal.class).hasMessageContaining("refusal.contribution.state.assigned");
        assertThatThrownBy(() -> contributors.perform(item, 0, ContributionAct.ACKNOWLEDGE, Map.of(), contributors.official(1)))
                .isInstanceOf(Refusal.class).hasMessageContaining("not-yours");
        assertWaits(item, 0, Contribution.ACKNOWLEDGE, TodoKind.ACKNOWLEDGE_CONTRIBUTION, contributors.units.get(0));
    }

    private void assertWaits(WorkItemId item, int number, String step, TodoKind kind, UnitId body) {
        assertThat(contributors.task(item, number).getTaskDefinitionKey()).isEqualTo(step);
        assertThat(contributors.todos(item, number)).extracting(Todo::key, Todo::kind, Todo::body)
                .containsExactly(tuple(contributors.task(item, number).getId(), kind, body));
    }

    private List<Untouched> others(WorkItemId item, int than) {
        List<Untouched> others = new ArrayList<>();
        for (int number = 0; number < Contributors.UNITS; number++) {
            if (number != than) {
                Task task = contributors.task(item, number);
                others.add(new Untouched(contributors.view(item, number), task == null ? "" : task.getId(), task == null ? "" : task.getTaskDefinitionKey(),
                        contributors.todos(item, number)));
            }
        }
        return others;
    }

    private List<String> steps(WorkItemId item) {
        List<String> steps = new ArrayList<>();
        for (int number = 0; number < Contributors.UNITS; number++) {
            Task task = contributors.task(item, number);
            steps.add(task == null ? "" : task.getTaskDefinitionKey());
        }
        return steps;
    }

    private List<HistoryEntry> history(WorkItemId item, String act) {
        return province.view(item).history().stream().filter(entry -> entry.act().equals(act)).toList();
    }

    private HistoryEntry last(WorkItemId item, String act) {
        List<HistoryEntry> all = history(item, act);
        return all.get(all.size() - 1);
    }
}
