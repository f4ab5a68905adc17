package cn.duban.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The business key of every process is the id of what it routes: work item, escalation, action or supervision step. */
final class BusinessKey {

    private BusinessKey() {
    }

    static UUID of(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
