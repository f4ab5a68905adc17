package cn.duban.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.springframework.stereotype.Component;

/**
 * Brings the running instance of a special action to the next version of its model. Call activities are mapped by their ids and keep the
 * instances that they called, with their tasks and timers. A token that waits at the join can only be brought to a join that waits for at least
 * as many, so no element ever leaves a model; new elements are entered one by one, through the same asynchronous job as at the issue.
 */
@Component
class ActionMigration {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;

    ActionMigration(RepositoryService repository, RuntimeService runtime, HistoryService history) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
    }

    void bringOver(UUID action, ProcessDefinition version, List<String> entered) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(action.toString()).rootProcessInstances().singleResult();
        if (instance == null) {
            beginAgain(action, version, entered);
            return;
        }
        if (!instance.getProcessDefinitionId().equals(version.getId())) {
            MigrationPlan plan = runtime.createMigrationPlan(instance.getProcessDefinitionId(), version.getId()).mapEqualActivities().build();
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        }
        Set<String> known = known(instance);
        entered.stream().filter(element -> !known.contains(element))
                .forEach(element -> runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(element).execute());
    }

    /** Where the token stands and where it has been. */
    private Set<String> known(ProcessInstance instance) {
        Set<String> known = new HashSet<>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream().map(HistoricActivityInstance::getActivityId).forEach(known::add);
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        for (TransitionInstance waiting : tree.getChildTransitionInstances()) {
            known.add(waiting.getActivityId());
        }
        return known;
    }

    /** Everything was done: the new elements alone are entered, and the join finds the tokens of all others there. */
    private void beginAgain(UUID action, ProcessDefinition version, List<String> entered) {
        if (entered.isEmpty()) {
            return;
        }
        var model = repository.getBpmnModelInstance(version.getId());
        Collection<CallActivity> calls = model.getModelElementsByType(CallActivity.class);
        ProcessInstantiationBuilder instance = runtime.createProcessInstanceById(version.getId()).businessKey(action.toString());
        model.getModelElementsByType(ParallelGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() == 1).findFirst().ifPresent(join -> {
            for (int i = 0; i < calls.size() - entered.size(); i++) {
                instance.startBeforeActivity(join.getId());
            }
        });
        entered.forEach(instance::startBeforeActivity);
        instance.execute();
    }
}
