package cn.duban.plan.spi;

import java.util.List;
import java.util.UUID;

/** The engine on which the models of special actions run. */
public interface ActionEngine {

    /**
     * Deploys a checked model and starts the action's instance, in the caller's transaction. The call activities then
     * register their work items one by one, each in a transaction of its own, through {@code Registration}.
     *
     * @param action business key of the instance
     * @param model  BPMN 2.0 XML; its one executable process is started
     */
    void issue(UUID action, String name, String model);

    /**
     * Deploys a checked model as the next version of an action that was issued, and brings the running instance there, in the caller's
     * transaction: what runs under an element goes on under the same element, which the new model therefore has to have. The new elements
     * are entered, each once; an instance that had ended begins again with them alone.
     *
     * @param action  business key of the instance
     * @param model   BPMN 2.0 XML
     * @param entered ids of the call activities that are new
     */
    void amend(UUID action, String name, String model, List<String> entered);
}
