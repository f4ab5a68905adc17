package cn.duban.workflow;

import cn.duban.workitem.Watch;
import cn.duban.workitem.WorkItemId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${watch}} in {@code work-item-handling}: when the one timer of an item fires next, and what happens then.
 * Public only because expressions cannot call what is not.
 */
@Component
public class EngineWatch {

    private final ObjectProvider<Watch> watch;

    EngineWatch(ObjectProvider<Watch> watch) {
        this.watch = watch;
    }

    public Date nextOccasion(DelegateExecution execution) {
        return Date.from(watch.getObject().nextOccasion(item(execution)));
    }

    public void climb(DelegateExecution execution) {
        watch.getObject().climb(item(execution));
    }

    private static WorkItemId item(DelegateExecution execution) {
        return new WorkItemId(BusinessKey.of(execution));
    }
}
