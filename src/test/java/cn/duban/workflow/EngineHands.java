package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.WorkCalendar;
import cn.duban.shared.DubanClock;
import cn.duban.workflow.ModelIds.Handling;
import cn.duban.workitem.WorkItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** The test's hands on the engine: sets both clocks at once and fires jobs by their activity. */
@TestComponent
class EngineHands {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final DubanClock clock;
    private final WorkCalendar calendar;

    EngineHands(RuntimeService runtime, TaskService tasks, ManagementService management, HistoryService history, DubanClock clock, WorkCalendar calendar) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.clock = clock;
        this.calendar = calendar;
    }

    void endEverything() {
        List<String> running = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream().map(ProcessInstance::getId).toList();
        running.forEach(instance -> runtime.deleteProcessInstance(instance, "next test"));
    }

    /** Moves our clock; the engine's follows it. */
    void itIsNineOn(LocalDate day) {
        clock.showNow(calendar.opening(day));
    }

    void itIs(Instant instant) {
        clock.showNow(instant);
    }

    /** The instance of this model for this business key, running or ended. */
    ProcessInstance running(String process, Object businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString(), process).singleResult();
    }

    /** How many versions of the model its running instances are on. */
    long versionsInUse(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream().map(ProcessInstance::getProcessDefinitionId).distinct().count();
    }

    Task onlyTask(String process, Object businessKey) {
        return tasks.createTaskQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey.toString()).singleResult();
    }

    /** The one armed timer of an open item; fails unless it is exactly one. */
    Job armedTimer(WorkItemId item) {
        return onlyJob(running(Handling.PROCESS, item));
    }

    /** The one job of an instance; fails unless it is exactly one. */
    Job onlyJob(ProcessInstance instance) {
        List<Job> jobs = management.createJobQuery().processInstanceId(instance.getId()).list();
        assertThat(jobs).as("armed timers").hasSize(1);
        return jobs.get(0);
    }

    /** The day on which the one timer of the item fires. */
    LocalDate armedFor(WorkItemId item) {
        Instant due = armedTimer(item).getDuedate().toInstant();
        LocalDate day = LocalDate.ofInstant(due, DubanClock.ZONE);
        assertThat(due).isEqualTo(calendar.opening(day));
        return day;
    }

    /** Goes to the day for which the item's timer is armed and fires it. */
    LocalDate fireTimer(WorkItemId item) {
        LocalDate day = armedFor(item);
        itIsNineOn(day);
        management.executeJob(armedTimer(item).getId());
        return day;
    }

    void fire(Job job) {
        management.executeJob(job.getId());
    }

    List<Job> jobs(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).list();
    }

    /** Every element that any instance of this model has passed or stands in. */
    Set<String> passed(String process) {
        return history.createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> process.equals(activity.getProcessDefinitionKey()))
                .map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    }

    /** How often the instance for this business key has passed the element. */
    long passages(String process, Object businessKey, String element) {
        String instance = history.createHistoricProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString()).singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityId(element).finished().count();
    }

    boolean ended(String process, Object businessKey) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey.toString())
                .singleResult().getEndTime() != null;
    }
}
