package cn.duban.workflow;

import cn.duban.plan.spi.SupervisionCalendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${supervision}} in {@code supervision-step}: whether and when the step comes round again.
 * Public only because expressions cannot call what is not.
 */
@Component
public class EngineSupervision {

    private final ObjectProvider<SupervisionCalendar> calendar;

    EngineSupervision(ObjectProvider<SupervisionCalendar> calendar) {
        this.calendar = calendar;
    }

    public boolean hasNextOccasion(DelegateExecution execution) {
        return calendar.getObject().nextOccasion(BusinessKey.of(execution)).isPresent();
    }

    public Date nextOccasion(DelegateExecution execution) {
        return Date.from(calendar.getObject().nextOccasion(BusinessKey.of(execution)).orElseThrow());
    }
}
