package cn.duban.workflow;

import cn.duban.plan.spi.SupervisionProcess;
import cn.duban.workflow.ModelIds.Supervision;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code supervision-step} on the engine. */
@Component
class SupervisionStepProcess implements SupervisionProcess {

    private final OpenTasks openTasks;

    SupervisionStepProcess(OpenTasks openTasks) {
        this.openTasks = openTasks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void held(UUID step) {
        openTasks.complete(Supervision.PROCESS, step, Supervision.SUPERVISE, Map.of());
    }
}
