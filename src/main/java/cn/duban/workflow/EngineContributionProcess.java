package cn.duban.workflow;

import cn.duban.shared.Refusal;
import cn.duban.workflow.ModelIds.Contribution;
import cn.duban.workitem.ContributionAct;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.ContributionState;
import cn.duban.workitem.spi.ContributionProcess;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code contribution} on the engine: an instance for each contribution, so that what happens to one touches no task of another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineContributionProcess implements ContributionProcess {

    private final RuntimeService runtime;
    private final OpenTasks openTasks;

    EngineContributionProcess(RuntimeService runtime, OpenTasks openTasks) {
        this.runtime = runtime;
        this.openTasks = openTasks;
    }

    @Override
    public void start(ContributionId contribution) {
        runtime.startProcessInstanceByKey(Contribution.PROCESS, contribution.toString());
    }

    @Override
    public void resume(ContributionId contribution, ContributionState at) {
        String step = switch (at) {
            case ASSIGNED -> Contribution.ACKNOWLEDGE;
            case REFUSED -> Contribution.RULE;
            case IN_PROGRESS -> Contribution.CONTRIBUTE;
            case DELIVERED -> Contribution.MERGE;
            case MERGED, EXCUSED, LAPSED, WITHDRAWN -> throw new IllegalArgumentException("Nothing is waited for in " + at);
        };
        runtime.createProcessInstanceByKey(Contribution.PROCESS).businessKey(contribution.toString()).startBeforeActivity(step).execute();
    }

    @Override
    public void advance(ContributionId contribution, ContributionAct act, boolean lifted) {
        switch (act) {
            case ACKNOWLEDGE -> complete(contribution, Contribution.ACKNOWLEDGE, Map.of(Contribution.REFUSED, false));
            case REFUSE -> complete(contribution, Contribution.ACKNOWLEDGE, Map.of(Contribution.REFUSED, true));
            case RULE -> complete(contribution, Contribution.RULE, Map.of(Contribution.LIFTED_BY_OFFICE, lifted));
            case DELIVER -> complete(contribution, Contribution.CONTRIBUTE, Map.of());
            case MERGE -> complete(contribution, Contribution.MERGE, Map.of(Contribution.RETURNED, false));
            case TAKE_BACK, RETURN -> complete(contribution, Contribution.MERGE, Map.of(Contribution.RETURNED, true));
            case EXCUSE -> end(contribution);
            case ASK_AGAIN -> { } // Belongs to no step: the token stays where it is.
        }
    }

    @Override
    public void end(ContributionId contribution) {
        try {
            runtime.createMessageCorrelation(Contribution.CONTRIBUTION_CLOSED).processInstanceBusinessKey(contribution.toString()).correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("refusal.workflow.step-not-open");
        }
    }

    private void complete(ContributionId contribution, String task, Map<String, Object> outcome) {
        openTasks.complete(Contribution.PROCESS, contribution, task, outcome);
    }
}
