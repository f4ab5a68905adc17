package cn.duban.workflow;

import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Escalation;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.spi.EscalationProcess;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code escalation} on the engine: an instance of its own, so that no rung waits for a person and the item's end does not end it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineEscalationProcess implements EscalationProcess {

    private final RuntimeService runtime;
    private final OpenTasks openTasks;

    EngineEscalationProcess(RuntimeService runtime, OpenTasks openTasks) {
        this.runtime = runtime;
        this.openTasks = openTasks;
    }

    @Override
    public void start(EscalationId escalation) {
        runtime.startProcessInstanceByKey(Escalation.PROCESS, escalation.toString());
    }

    @Override
    public void instructed(EscalationId escalation) {
        openTasks.complete(Escalation.PROCESS, escalation, Escalation.INSTRUCT, Map.of());
    }

    @Override
    public void itemClosed(EscalationId escalation) {
        try {
            runtime.createMessageCorrelation(Escalation.ITEM_CLOSED).processInstanceBusinessKey(escalation.toString()).correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("refusal.workflow.step-not-open");
        }
    }

    @Override
    public void mootAnswered(EscalationId escalation, boolean moot) {
        openTasks.complete(Escalation.PROCESS, escalation, Escalation.CONFIRM_MOOT, Map.of(Escalation.MOOT, moot));
    }
}
