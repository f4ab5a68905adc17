package cn.duban.workflow;

import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.Act;
import cn.duban.workitem.Watch;
import cn.duban.workitem.WorkItemId;
import cn.duban.workitem.spi.HandlingProcess;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code work-item-handling} on the engine. The aggregate has decided before it is called; here the token only follows. */
@Component
class EngineHandlingProcess implements HandlingProcess {

    private static final Set<String> VERDICTS = Set.of("accepted", "returned");
    private static final Set<String> RULINGS = Set.of("upheld", "reassigned", "withdrawn");

    private final OpenTasks openTasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final DeployedModels models;
    private final ObjectProvider<Watch> watch;

    EngineHandlingProcess(OpenTasks openTasks, RuntimeService runtime, ManagementService management, HistoryService history,
            DeployedModels models, ObjectProvider<Watch> watch) {
        this.openTasks = openTasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.models = models;
        this.watch = watch;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(WorkItemId item, Act act, String outcome) {
        switch (act) {
            case ACKNOWLEDGE -> complete(item, Handling.ACKNOWLEDGE, Map.of(Handling.ANSWER, "acknowledged"));
            case REFUSE -> complete(item, Handling.ACKNOWLEDGE, Map.of(Handling.ANSWER, "refused"));
            case RULE -> complete(item, Handling.RULE, Map.of(Handling.RULING, known(outcome, RULINGS, Handling.RULED)));
            case REFER -> refer(item);
            case REPORT_PROGRESS -> send(item, Handling.PROGRESS_REPORTED);
            case REPORT_COMPLETION -> complete(item, Handling.HANDLE, Map.of());
            case VERIFY -> complete(item, Handling.VERIFY, Map.of(Handling.VERDICT, known(outcome, VERDICTS, Handling.VERIFIED)));
            case RESUME -> complete(item, Handling.PAUSED, Map.of());
            case STRIKE_OFF -> complete(item, Handling.STRIKE_OFF, Map.of());
            case REOPEN -> reopen(item);
            case WITHDRAW -> send(item, Handling.ITEM_WITHDRAWN);
            case ADD_NOTE, URGE, INSTRUCT -> { } // Belong to no step: the token stays where it is.
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void paused(WorkItemId item) {
        send(item, Handling.PAUSE_BEGUN);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(WorkItemId item) {
        send(item, Handling.ITEM_WITHDRAWN);
    }

    private void complete(WorkItemId item, String task, Map<String, Object> outcome) {
        openTasks.complete(Handling.PROCESS, item, task, outcome);
    }

    /** The token is where the message is waited for, or somebody was faster. */
    private void send(WorkItemId item, String message) {
        ProcessInstance instance = running(item).orElseThrow(() -> Refusal.conflict("refusal.workflow.step-not-open"));
        boolean awaited = runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).eventName(message).count() > 0;
        if (!awaited) {
            throw Refusal.conflict("refusal.workflow.step-not-open");
        }
        runtime.createMessageCorrelation(message).processInstanceId(instance.getId()).correlate();
    }

    /** Whoever takes over signs for it, also where this instance began with handling because the item had been reopened. */
    private void refer(WorkItemId item) {
        running(item).ifPresent(instance -> runtime.removeVariable(instance.getId(), Handling.REOPENED));
        send(item, Handling.REFERRED);
    }

    /** What waits to be struck off goes back to handling; what was struck off has no instance any more and gets one that begins there. */
    private void reopen(WorkItemId item) {
        if (running(item).isPresent()) {
            send(item, Handling.REOPENED);
        } else {
            runtime.startProcessInstanceByKey(Handling.PROCESS, item.toString(), Map.of(Handling.REOPENED, true));
        }
    }

    private static String known(String outcome, Set<String> ways, String gateway) {
        if (!ways.contains(outcome)) {
            throw new IllegalArgumentException("No way out of " + gateway + " for " + outcome);
        }
        return outcome;
    }

    @Override
    public String model(WorkItemId item) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery().processDefinitionKey(Handling.PROCESS)
                .processInstanceBusinessKey(item.toString()).orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("refusal.workflow.no-process"));
        return models.xml(instance.getProcessDefinitionId());
    }

    @Override
    public List<String> currentElements(WorkItemId item) {
        return running(item).map(instance -> runtime.getActiveActivityIds(instance.getId())).orElse(List.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void rearm(WorkItemId item) {
        running(item).map(this::armedTimer).ifPresent(timer -> {
            Date next = Date.from(watch.getObject().nextOccasion(item));
            if (!next.equals(timer.getDuedate())) {
                management.setJobDuedate(timer.getId(), next);
            }
        });
    }

    private Job armedTimer(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).activityId(Handling.TIMER).timers().singleResult();
    }

    private Optional<ProcessInstance> running(WorkItemId item) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.toString(), Handling.PROCESS).singleResult());
    }
}
