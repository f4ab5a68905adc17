package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.duban.plan.spi.ActionEngine;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.WorkItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A special action on the engine: its model is deployed and started, and its items are registered from it, each exactly once. */
@ProcessTest
class ActionTest {

    private static final String PROCESS = "action_test";

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    ActionEngine actions;
    @Autowired
    Registrations registrations;
    @Autowired
    RuntimeService runtime;
    @Autowired
    RepositoryService repository;
    @Autowired
    cn.duban.workitem.Handling handling;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate inOneTransaction;

    private final UUID action = UUID.randomUUID();

    @Test
    void registersEachItemFromTheDeployedModel() {
        String model = modelWith(3);
        issue(action, model);
        assertThat(registered(action)).isEmpty();
        registrations.models.clear();

        runAll(action);
        assertThat(registered(action)).hasSize(3).allSatisfy(item ->
                assertThat(engine.running(Handling.PROCESS, item)).isWaitingAtExactly(Handling.HANDLING, Handling.ACKNOWLEDGE, Handling.TIMER));
        assertThat(registrations.models).hasSize(3).containsOnly(model);
    }

    @Test
    void aProgramKilledWhileItIssuesRegistersTheRestWhenItComesBack() {
        issue(action, modelWith(4));
        List<Job> jobs = engine.jobs(engine.running(PROCESS, action));
        engine.fire(jobs.get(0));
        // Killed in the middle of the second: its transaction never commits, its job stays.
        inOneTransaction.executeWithoutResult(status -> {
            engine.fire(jobs.get(1));
            status.setRollbackOnly();
        });
        assertThat(registered(action)).hasSize(1);

        runAll(action);
        assertThat(registered(action)).hasSize(4).allSatisfy(item -> engine.armedTimer(item));
    }

    @Test
    void anActionIssuedTwiceIsDeployedAndStartedOnce() {
        String model = modelWith(2);
        issue(action, model);
        runAll(action);
        issue(action, model);
        runAll(action);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(action.toString()).list()).hasSize(1);
        assertThat(repository.createDeploymentQuery().deploymentName("action " + action).list()).hasSize(1);
        assertThat(registered(action)).hasSize(2);
    }

    @Test
    void twoActionsWithTheSameProcessIdDoNotMeet() {
        UUID other = UUID.randomUUID();
        issue(action, modelWith(1));
        issue(other, modelWith(2));
        runAll(action);
        runAll(other);
        assertThat(registered(action)).hasSize(1);
        assertThat(registered(other)).hasSize(2);
    }

    @Test
    void anActionThatCouldNotBeSavedIsNotIssued() {
        inOneTransaction.executeWithoutResult(status -> {
            actions.issue(action, "测试行动", modelWith(1));
            status.setRollbackOnly();
        });
        assertThat(engine.running(PROCESS, action)).isNull();
        assertThat(repository.createDeploymentQuery().deploymentName("action " + action).list()).isEmpty();
    }

    @Test
    void endsWhenItsLastItemIsStruckOff() {
        issue(action, modelWith(2));
        runAll(action);
        ProcessInstance instance = engine.running(PROCESS, action);
        registered(action).forEach(item -> {
            assertThat(instance).isNotEnded();
            toVerify(item);
            province.accept(item);
            province.strikeOff(item);
            runAll(action);
        });
        assertThat(instance).isEnded();
    }

    /** All end at the joining gateway of their action; nobody's act waits there, because each call activity goes on in a job. */
    @Test
    void manyItemsOfOneActionCanBeVerifiedAndStruckOffAtTheSameTime() throws Exception {
        int items = 6;
        issue(action, modelWith(items));
        runAll(action);
        registered(action).forEach(this::toVerify);
        ProcessInstance instance = engine.running(PROCESS, action);

        CyclicBarrier together = new CyclicBarrier(items);
        ExecutorService officers = Executors.newFixedThreadPool(items);
        try {
            List<Future<?>> verifications = new ArrayList<>();
            registered(action).forEach(item -> verifications.add(officers.submit(() -> {
                together.await();
                province.accept(item);
                province.strikeOff(item);
                return null;
            })));
            for (Future<?> verification : verifications) {
                verification.get(60, TimeUnit.SECONDS);
            }
        } finally {
            officers.shutdownNow();
        }
        runAll(action);
        assertThat(instance).isEnded();
    }

    @Test
    void aUseCaseIsDoneAgainAsAWholeBecauseTheRetryLiesAroundItsTransaction() {
        assertThat(((Advised) handling).getAdvisors()).extracting(advisor -> advisor.getAdvice().getClass().getSimpleName())
                .containsSubsequence("EngineRetry", "TransactionInterceptor");
    }

    @Test
    void anExpressionReachesNoBeanButOurNamedOnes() {
        String nosy = Bpmn.convertToString(Bpmn.createExecutableProcess("nosy").camundaHistoryTimeToLiveString("P1D")
                .startEvent().serviceTask("peek").camundaExpression("${jdbcClient.sql('select 1')}").endEvent().done());
        assertThatThrownBy(() -> issue(UUID.randomUUID(), nosy)).hasMessageContaining("Cannot resolve identifier 'jdbcClient'");
        String curious = nosy.replace("${jdbcClient.sql('select 1')}", "${clock.today()}");
        assertThatThrownBy(() -> issue(UUID.randomUUID(), curious)).hasMessageContaining("Cannot resolve identifier 'clock'");
    }

    private void issue(UUID id, String model) {
        inOneTransaction.executeWithoutResult(status -> actions.issue(id, "测试行动", model));
    }

    private void runAll(UUID id) {
        ProcessInstance instance = engine.running(PROCESS, id);
        engine.jobs(instance).forEach(engine::fire);
    }

    private List<WorkItemId> registered(UUID id) {
        return jdbc.sql("select id from work_item where action = :action order by element").param("action", id)
                .query(UUID.class).list().stream().map(WorkItemId::new).toList();
    }

    private void toVerify(WorkItemId item) {
        province.acknowledge(item);
        province.reportCompletion(item);
    }

    /** As the compiler writes it: one call activity per item between two parallel gateways. */
    private static String modelWith(int items) {
        ParallelGatewayBuilder fork = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLiveString("P3650D")
                .startEvent().parallelGateway("fork");
        for (int number = 1; number <= items; number++) {
            var call = fork.callActivity("item_" + number).calledElement(Handling.PROCESS).camundaAsyncBefore().camundaAsyncAfter()
                    .camundaInBusinessKey("${registration.workItem(execution)}");
            if (number == 1) {
                call.parallelGateway("join").endEvent();
            } else {
                call.connectTo("join");
            }
        }
        return Bpmn.convertToString(fork.done());
    }
}
