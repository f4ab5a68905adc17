package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.shared.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class EngineRetryTest {

    private static final RuntimeException LOST = new OptimisticLockingException("somebody was faster");

    private int attempts;

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void doesAUseCaseAgainThatLostAgainstAnother() throws Exception {
        assertThat(failingWith(LOST, new OptimisticLockingFailureException("row"), new ProcessEngineException("wrapped", LOST)).call()).isEqualTo("done");
        assertThat(attempts).isEqualTo(4);
    }

    @Test
    void givesUpWithAReasonAfterFiveAttempts() {
        assertThatThrownBy(() -> failingWith(LOST, LOST, LOST, LOST, LOST).call())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("refusal.workflow.busy"));
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void aRefusalComesOutOfTheEngineAsTheRefusalItWas() {
        Refusal refusal = Refusal.conflict("refusal.workitem.state.done");
        assertThatThrownBy(() -> failingWith(new ProcessEngineException("in a listener", refusal)).call()).isSameAs(refusal);
    }

    @Test
    void anyOtherFailureComesOutAtOnce() {
        ProcessEngineException failure = new ProcessEngineException("no such model");
        assertThatThrownBy(() -> failingWith(failure).call()).isSameAs(failure);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void insideALargerUseCaseItIsTheLargerOneThatIsDoneAgain() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> failingWith(LOST).call()).isSameAs(LOST);
        assertThat(attempts).isEqualTo(1);
    }

    private Callable<String> failingWith(RuntimeException... failures) {
        Deque<RuntimeException> next = new ArrayDeque<>(List.of(failures));
        Callable<String> useCase = () -> {
            attempts++;
            if (!next.isEmpty()) {
                throw next.pop();
            }
            return "done";
        };
        ProxyFactory proxy = new ProxyFactory(Callable.class, new EngineRetry());
        proxy.setTarget(useCase);
        @SuppressWarnings("unchecked")
        Callable<String> retried = (Callable<String>) proxy.getProxy();
        return retried;
    }
}
