package cn.duban.workflow;

import cn.duban.workflow.ModelIds.Retiming;
import cn.duban.workitem.spi.RetimingProcess;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code re-timing} on the engine. */
@Component
class EngineRetimingProcess implements RetimingProcess {

    private final RuntimeService runtime;

    EngineRetimingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(UUID retiming) {
        runtime.startProcessInstanceByKey(Retiming.PROCESS, retiming.toString());
    }
}
