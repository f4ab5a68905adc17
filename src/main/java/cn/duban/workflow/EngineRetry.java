package cn.duban.workflow;

import cn.duban.shared.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a use case again when its transaction lost against another, such as a timer that fired while somebody acted. The
 * engine has then already given up the transaction, so nothing less than the whole use case can be repeated; the second
 * time its guards see the new state. A refusal that passed through the engine comes out as the refusal it was.
 */
class EngineRetry implements MethodInterceptor {

    private static final int ATTEMPTS = 5;

    @Override
    public Object invoke(MethodInvocation useCase) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return useCase.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(useCase);
            } catch (ProcessEngineException | ConcurrencyFailureException e) {
                if (!lostAgainstAnother(e)) {
                    throw refusalWithin(e).<RuntimeException>map(refusal -> refusal).orElse(e);
                }
                if (attempt == ATTEMPTS) {
                    throw Refusal.conflict("refusal.workflow.busy");
                }
            }
        }
    }

    /** A proxy's invocation can be walked through once; each attempt walks a copy. */
    private static Object attempt(MethodInvocation useCase) throws Throwable {
        return ((ProxyMethodInvocation) useCase).invocableClone().proceed();
    }

    private static boolean lostAgainstAnother(Throwable e) {
        return causes(e).anyMatch(cause -> cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                || cause instanceof SQLException sql && isDeadlock(sql));
    }

    /** PostgreSQL: 40P01 deadlock detected, 40001 could not serialize. */
    private static boolean isDeadlock(SQLException e) {
        return "40P01".equals(e.getSQLState()) || "40001".equals(e.getSQLState());
    }

    private static Optional<Refusal> refusalWithin(Throwable e) {
        return causes(e).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
