package cn.duban.workflow;

import cn.duban.plan.spi.ActionEngine;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the model of a special action on the engine and starts it. The deployment is named after the action, and the
 * instance is started from this very deployment: two actions whose models carry the same process id do not meet.
 */
@Component
class EngineActions implements ActionEngine {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ActionMigration amendment;

    EngineActions(RepositoryService repository, RuntimeService runtime, ActionMigration amendment) {
        this.repository = repository;
        this.runtime = runtime;
        this.amendment = amendment;
    }

    /** Issued twice, an action has still one deployment and one instance. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(UUID action, String name, String model) {
        ProcessDefinition definition = executable(deploy(action, name, model));
        boolean running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(action.toString()).processDefinitionId(definition.getId()).count() > 0;
        if (!running) {
            runtime.startProcessInstanceById(definition.getId(), action.toString());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(UUID action, String name, String model, List<String> entered) {
        ProcessDefinition definition = executable(deploy(action, name, model));
        amendment.bringOver(action, definition, entered);
    }

    /** Deploying the same bytes under the same name again answers the deployment that is there. */
    private Deployment deploy(UUID action, String name, String model) {
        return repository.createDeployment().name("action " + action).source(name).enableDuplicateFiltering(true)
                .addString(action + ".bpmn", model).deploy();
    }

    private ProcessDefinition executable(Deployment deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).singleResult();
    }
}
