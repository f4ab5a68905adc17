package cn.duban.plan;

import cn.duban.plan.spi.ActionEngine;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the engine try a model that was drawn by hand, and takes the trial back. Whatever the engine dislikes is said at the
 * upload, where it can be mended, and not at the issue.
 */
@Component
class ModelTrial {

    private final ActionEngine engine;
    private final TransactionTemplate transaction;

    ModelTrial(ActionEngine engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws ModelRefused if the engine cannot deploy or start the model */
    void run(String name, String xml) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                engine.issue(UUID.randomUUID(), name, xml);
            } catch (RuntimeException refused) {
                throw ModelRefused.because("", "engine", String.valueOf(refused.getMessage()));
            }
        });
    }
}
