package cn.duban.workflow;

import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** Work of the engine that failed so often that it is no longer tried. The engine itself says nothing about it, so we show it. */
@Service
public class EngineProblems {

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineProblems(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    public long count() {
        return dead().count();
    }

    /** The first of them, at most {@code size}. */
    public List<Problem> list(int size) {
        return dead().orderByJobDuedate().asc().listPage(0, size).stream().map(this::problem).toList();
    }

    /**
     * Tries it once more, as soon as the engine comes to it.
     *
     * @throws Refusal (not found) if it is no longer a problem
     */
    public void tryAgain(String id) {
        Job job = Optional.ofNullable(dead().jobId(id).singleResult()).orElseThrow(() -> Refusal.notFound("refusal.workflow.no-problem"));
        management.setJobRetries(job.getId(), 1);
    }

    private JobQuery dead() {
        return management.createJobQuery().noRetriesLeft();
    }

    private Problem problem(Job job) {
        Optional<ProcessInstance> instance = Optional.ofNullable(job.getProcessInstanceId())
                .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult());
        return new Problem(job.getId(), Optional.ofNullable(job.getProcessDefinitionKey()).orElse(""),
                instance.map(ProcessInstance::getBusinessKey).orElse(""), Optional.ofNullable(job.getFailedActivityId()).orElse(""),
                Optional.ofNullable(job.getExceptionMessage()).orElse(""));
    }

    /**
     * @param process id of the model, e.g. {@code work-item-handling}
     * @param subject business key: id of the work item, escalation, action or supervision step; may be empty
     * @param element id of the element that failed; may be empty
     * @param message what the program said, for the administrator
     */
    public record Problem(String id, String process, String subject, String element, String message) {
    }
}
