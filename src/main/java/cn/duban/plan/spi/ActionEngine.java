package cn.duban.plan.spi;

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
}
