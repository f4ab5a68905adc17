package cn.duban.workflow;

import cn.duban.workitem.RetimingPages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${retiming}} in {@code re-timing}: the next page of items, and whether it was the last. A page is one job and one transaction.
 * Public only because expressions cannot call what is not.
 */
@Component
public class EngineRetiming {

    private final ObjectProvider<RetimingPages> pages;

    EngineRetiming(ObjectProvider<RetimingPages> pages) {
        this.pages = pages;
    }

    public void nextPage(DelegateExecution execution) {
        pages.getObject().next(BusinessKey.of(execution));
    }

    public boolean isFinished(DelegateExecution execution) {
        return pages.getObject().isFinished(BusinessKey.of(execution));
    }
}
