package cn.duban.workflow;

import cn.duban.plan.spi.ModelRegistration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${registration}} in the models of actions: when an instance reaches a call activity, what the deployed model says
 * about it is registered (立项), and the id becomes the business key of the called process. Registration and the start of
 * that process are one transaction, so a killed program leaves either both or neither.
 * Public only because expressions cannot call what is not.
 */
@Component
public class EngineRegistration {

    private final ObjectProvider<ModelRegistration> registration;
    private final DeployedModels models;

    EngineRegistration(ObjectProvider<ModelRegistration> registration, DeployedModels models) {
        this.registration = registration;
        this.models = models;
    }

    public String workItem(DelegateExecution callActivity) {
        return registration.getObject().workItem(BusinessKey.of(callActivity), callActivity.getCurrentActivityId(), model(callActivity)).toString();
    }

    public String supervisionStep(DelegateExecution callActivity) {
        return registration.getObject().supervisionStep(BusinessKey.of(callActivity), callActivity.getCurrentActivityId(), model(callActivity)).toString();
    }

    private String model(DelegateExecution execution) {
        return models.xml(execution.getProcessDefinitionId());
    }
}
