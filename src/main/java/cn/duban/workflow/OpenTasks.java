package cn.duban.workflow;

import cn.duban.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of our processes, found by process, business key and element. */
@Component
class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @throws Refusal (conflict) if the step is not open: somebody was faster */
    void complete(String process, Object businessKey, String element, Map<String, Object> outcome) {
        Task task = tasks.createTaskQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey.toString())
                .taskDefinitionKey(element).singleResult();
        if (task == null) {
            throw Refusal.conflict("refusal.workflow.step-not-open");
        }
        tasks.complete(task.getId(), outcome);
    }
}
