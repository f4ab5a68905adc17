package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.duban.plan.spi.SupervisionProcess;
import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Supervision;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code supervision-step}: comes round on its days, waits for the office, and ends with the plan. */
@ProcessTest
class SupervisionStepTest {

    private static final Instant SPRING = Instant.parse("2023-03-31T01:00:00Z");
    private static final Instant SUMMER = Instant.parse("2023-06-30T01:00:00Z");

    @Autowired
    EngineHands engine;
    @Autowired
    SupervisionTimes times;
    @Autowired
    SupervisionProcess process;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate inOneTransaction;

    @Test
    void waitsForItsDayAndThenForTheOffice() {
        UUID step = times.stepWith(SPRING);
        ProcessInstance instance = start(step);
        assertThat(engine.onlyJob(instance).getDuedate()).isEqualTo(SPRING);
        assertThat(instance).isWaitingAtExactly(Supervision.TIMER);

        fire(instance);
        assertThat(instance).isWaitingAtExactly(Supervision.SUPERVISE);
        assertThat(times.waiting).contains(engine.onlyTask(Supervision.PROCESS, step).getId());
        assertThat(engine.jobs(instance)).isEmpty();
    }

    @Test
    void comesRoundAgainUntilThePlanEnds() {
        UUID step = times.stepWith(SPRING, SUMMER);
        ProcessInstance instance = start(step);
        fire(instance);
        String firstOccasion = engine.onlyTask(Supervision.PROCESS, step).getId();
        held(step);
        assertThat(times.waiting).doesNotContain(firstOccasion);
        assertThat(engine.onlyJob(instance).getDuedate()).isEqualTo(SUMMER);

        fire(instance);
        held(step);
        assertThat(instance).isEnded().hasPassed(Supervision.OVER);
        assertThat(engine.passages(Supervision.PROCESS, step, Supervision.SUPERVISE)).isEqualTo(2);
    }

    @Test
    void endsAtOnceWhenNoOccasionIsLeft() {
        UUID step = times.stepWith();
        start(step);
        assertThat(engine.ended(Supervision.PROCESS, step)).isTrue();
        assertThat(engine.passages(Supervision.PROCESS, step, Supervision.TIMER)).isZero();
    }

    @Test
    void refusesToHoldWhatHasNotComeRound() {
        UUID step = times.stepWith(SPRING);
        start(step);
        assertThatThrownBy(() -> held(step)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private ProcessInstance start(UUID step) {
        return runtime.startProcessInstanceByKey(Supervision.PROCESS, step.toString());
    }

    private void fire(ProcessInstance instance) {
        Job timer = engine.onlyJob(instance);
        engine.itIs(timer.getDuedate().toInstant());
        engine.fire(timer);
    }

    private void held(UUID step) {
        inOneTransaction.executeWithoutResult(status -> process.held(step));
    }
}
