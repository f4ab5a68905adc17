package cn.duban.workflow;

import cn.duban.workflow.ModelIds.Handling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings items that run on an earlier version of {@code work-item-handling} to the one that came with this program, so that every act is open to
 * them. Each page of instances is one transaction: what was brought over stays over when the program ends in between, and the rest follows at
 * the next start. Open tasks keep their ids, timers their dates.
 */
@Component
class HandlingMigration {

    private static final Logger LOG = LoggerFactory.getLogger(HandlingMigration.class);
    private static final int PAGE = 100;
    /** The steps in which an instance of any version can wait. */
    private static final List<String> STEPS = List.of(Handling.ACKNOWLEDGE, Handling.RULE, Handling.HANDLE, Handling.PAUSED, Handling.VERIFY, Handling.STRIKE_OFF,
            Handling.TIMER);

    private final RepositoryService repository;
    private final RuntimeService runtime;

    HandlingMigration(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Before the program says that it is ready. */
    @EventListener(ApplicationStartedEvent.class)
    void bringOver() {
        ProcessDefinition latest = repository.createProcessDefinitionQuery().processDefinitionKey(Handling.PROCESS).latestVersion().singleResult();
        repository.createProcessDefinitionQuery().processDefinitionKey(Handling.PROCESS).orderByProcessDefinitionVersion().asc().list().stream()
                .filter(version -> version.getVersion() < latest.getVersion()).forEach(version -> bringOver(version, latest));
    }

    private void bringOver(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan plan = plan(from, to);
        Set<String> left = new HashSet<>();
        int moved = 0;
        for (List<String> page = running(from, left); !page.isEmpty(); page = running(from, left)) {
            moved += bringOver(plan, page, left);
        }
        if (moved > 0) {
            LOG.info("{} work items were brought from version {} of {} to version {}.", moved, from.getVersion(), Handling.PROCESS, to.getVersion());
        }
    }

    /** Together, and where that fails one by one: somebody may act on one of them at this moment, on another node. */
    private int bringOver(MigrationPlan plan, List<String> page, Set<String> left) {
        try {
            runtime.newMigration(plan).processInstanceIds(page).execute();
            return page.size();
        } catch (ProcessEngineException together) {
            int moved = 0;
            for (String instance : page) {
                try {
                    runtime.newMigration(plan).processInstanceIds(instance).execute();
                    moved++;
                } catch (ProcessEngineException e) {
                    LOG.error("Instance {} of {} stays on its version until the next start: {}", instance, Handling.PROCESS, e.getMessage());
                    left.add(instance);
                }
            }
            return moved;
        }
    }

    private List<String> running(ProcessDefinition version, Set<String> left) {
        return runtime.createProcessInstanceQuery().processDefinitionId(version.getId()).listPage(0, PAGE + left.size()).stream().map(ProcessInstance::getId)
                .filter(instance -> !left.contains(instance)).toList();
    }

    private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        var plan = runtime.createMigrationPlan(from.getId(), to.getId());
        var source = repository.getBpmnModelInstance(from.getId());
        if (source.getModelElementById(Handling.HANDLING) != null) {
            plan.mapActivities(Handling.HANDLING, Handling.HANDLING);
        }
        STEPS.stream().filter(step -> source.getModelElementById(step) != null).forEach(step -> plan.mapActivities(step, step));
        return plan.build();
    }
}
