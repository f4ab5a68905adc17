package cn.duban.workflow;

import cn.duban.workitem.ChildItems;
import cn.duban.workitem.WorkItemId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${children}} in {@code start-children}: a batch of an item's children, and whether there is another. A batch is one job and one
 * transaction: killed in the middle it has not happened, and the job is done again.
 * Public only because expressions cannot call what is not.
 */
@Component
public class EngineChildren {

    private final ObjectProvider<ChildItems> children;

    EngineChildren(ObjectProvider<ChildItems> children) {
        this.children = children;
    }

    public void startBatch(DelegateExecution execution) {
        children.getObject().startBatch(parent(execution));
    }

    public boolean areWaiting(DelegateExecution execution) {
        return children.getObject().areWaiting(parent(execution));
    }

    private static WorkItemId parent(DelegateExecution execution) {
        return new WorkItemId(BusinessKey.of(execution));
    }
}
