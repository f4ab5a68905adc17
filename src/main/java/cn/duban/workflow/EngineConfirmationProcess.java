package cn.duban.workflow;

import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Confirmation;
import cn.duban.workitem.SubmissionId;
import cn.duban.workitem.spi.ConfirmationProcess;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code unit-confirmation} on the engine: what happens inside a unit has a process of its own, and the item's does not wait for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineConfirmationProcess implements ConfirmationProcess {

    private final RuntimeService runtime;
    private final OpenTasks openTasks;

    EngineConfirmationProcess(RuntimeService runtime, OpenTasks openTasks) {
        this.runtime = runtime;
        this.openTasks = openTasks;
    }

    @Override
    public void start(SubmissionId submission) {
        runtime.startProcessInstanceByKey(Confirmation.PROCESS, submission.toString());
    }

    @Override
    public void answered(SubmissionId submission, boolean confirmed) {
        openTasks.complete(Confirmation.PROCESS, submission, Confirmation.CONFIRM, Map.of(Confirmation.OUTCOME, confirmed));
    }

    @Override
    public void withdrawn(SubmissionId submission) {
        try {
            runtime.createMessageCorrelation(Confirmation.WITHDRAWN).processInstanceBusinessKey(submission.toString()).correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("refusal.workflow.step-not-open");
        }
    }
}
