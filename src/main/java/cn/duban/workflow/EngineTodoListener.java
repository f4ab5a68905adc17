package cn.duban.workflow;

import cn.duban.plan.spi.SupervisionCalendar;
import cn.duban.workitem.spi.Steps;
import cn.duban.workitem.spi.Steps.Step;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${todoListener}} in the models: what waits in the inbox opens and closes with the engine's task, in one
 * transaction. The task's id is the key.
 */
@Component
class EngineTodoListener implements TaskListener {

    private static final Map<String, Step> STEPS = Map.ofEntries(
            Map.entry(ModelIds.Handling.ACKNOWLEDGE, Step.ACKNOWLEDGE),
            Map.entry(ModelIds.Handling.RULE, Step.RULE),
            Map.entry(ModelIds.Handling.HANDLE, Step.HANDLE),
            Map.entry(ModelIds.Handling.PAUSED, Step.RESUME),
            Map.entry(ModelIds.Handling.VERIFY, Step.VERIFY),
            Map.entry(ModelIds.Handling.STRIKE_OFF, Step.STRIKE_OFF),
            Map.entry(ModelIds.Contribution.ACKNOWLEDGE, Step.ACKNOWLEDGE_CONTRIBUTION),
            Map.entry(ModelIds.Contribution.RULE, Step.RULE_ON_CONTRIBUTION),
            Map.entry(ModelIds.Contribution.CONTRIBUTE, Step.CONTRIBUTE),
            Map.entry(ModelIds.Contribution.MERGE, Step.MERGE_CONTRIBUTION),
            Map.entry(ModelIds.Confirmation.CONFIRM, Step.CONFIRM_SUBMISSION),
            Map.entry(ModelIds.Escalation.INSTRUCT, Step.INSTRUCT),
            Map.entry(ModelIds.Escalation.CONFIRM_MOOT, Step.CONFIRM_MOOT),
            Map.entry(ModelIds.Request.CONFIRM, Step.CONFIRM_REQUEST),
            Map.entry(ModelIds.Request.ANSWER, Step.ANSWER_REQUEST),
            Map.entry(ModelIds.Request.DECIDE, Step.DECIDE_REQUEST));

    private final ObjectProvider<Steps> steps;
    private final ObjectProvider<SupervisionCalendar> supervision;

    EngineTodoListener(ObjectProvider<Steps> steps, ObjectProvider<SupervisionCalendar> supervision) {
        this.steps = steps;
        this.supervision = supervision;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean opens = EVENTNAME_CREATE.equals(task.getEventName());
        boolean supervises = ModelIds.Supervision.SUPERVISE.equals(task.getTaskDefinitionKey());
        if (opens && supervises) {
            openOccasion(BusinessKey.of(task.getExecution()), task.getId());
        } else if (opens) {
            steps.getObject().opened(STEPS.get(task.getTaskDefinitionKey()), BusinessKey.of(task.getExecution()), task.getId());
        } else if (supervises) {
            supervision.getObject().closed(task.getId());
        } else {
            steps.getObject().closed(task.getId());
        }
    }

    private void openOccasion(UUID step, String key) {
        SupervisionCalendar calendar = supervision.getObject();
        calendar.opened(step, calendar.nextOccasion(step).orElseThrow(), key);
    }
}
