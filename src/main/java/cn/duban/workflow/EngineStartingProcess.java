package cn.duban.workflow;

import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.spi.StartingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the handling of items that are called by no action's model, each as an instance of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineStartingProcess implements StartingProcess {

    private final RuntimeService runtime;

    EngineStartingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(WorkItemId item) {
        runtime.startProcessInstanceByKey(ModelIds.Handling.PROCESS, item.toString());
    }

    @Override
    public void startChildren(WorkItemId parent) {
        runtime.startProcessInstanceByKey(ModelIds.StartChildren.PROCESS, parent.toString());
    }
}
