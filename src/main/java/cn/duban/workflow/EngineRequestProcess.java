package cn.duban.workflow;

import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Request;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.spi.RequestProcess;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code request} on the engine: an instance for each request, so that the item's own path does not wait for the answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineRequestProcess implements RequestProcess {

    private final RuntimeService runtime;
    private final OpenTasks openTasks;

    EngineRequestProcess(RuntimeService runtime, OpenTasks openTasks) {
        this.runtime = runtime;
        this.openTasks = openTasks;
    }

    @Override
    public void start(RequestId request, boolean unitConfirms) {
        runtime.startProcessInstanceByKey(Request.PROCESS, request.toString(), Map.of(Request.UNIT_CONFIRMS, unitConfirms));
    }

    @Override
    public void confirmed(RequestId request, boolean confirmed) {
        openTasks.complete(Request.PROCESS, request, Request.CONFIRM, Map.of(Request.CONFIRMED, confirmed));
    }

    @Override
    public void answered(RequestId request, boolean passedUp) {
        openTasks.complete(Request.PROCESS, request, Request.ANSWER, Map.of(Request.PASSED_UP, passedUp));
    }

    @Override
    public void decided(RequestId request) {
        openTasks.complete(Request.PROCESS, request, Request.DECIDE, Map.of());
    }

    @Override
    public void takenBack(RequestId request) {
        leave(request, Request.TAKEN_BACK);
    }

    @Override
    public void itemClosed(RequestId request) {
        leave(request, Request.ITEM_CLOSED);
    }

    private void leave(RequestId request, String message) {
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(request.toString()).correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("refusal.workflow.step-not-open");
        }
    }
}
