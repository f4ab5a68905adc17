package cn.duban.workitem.spi;

import cn.duban.workitem.Act;
import cn.duban.workitem.WorkItemId;
import java.util.List;

/**
 * The process that routes a work item ({@code work-item-handling}). Called by the use cases of {@code workitem} inside
 * their transaction, after the aggregate has allowed the act.
 */
public interface HandlingProcess {

    /**
     * Lets the token follow an act: completes the open step that belongs to it, or leaves the step as the act does (a referral, a withdrawal);
     * a progress report is noted in the step, which stays open. A struck-off item that is reopened gets a new instance. The outcome routes:
     * {@code accepted}, {@code returned}, {@code upheld}, {@code reassigned}, {@code withdrawn}, or empty.
     *
     * @throws cn.duban.shared.Refusal (conflict) if that step is not open
     */
    void advance(WorkItemId item, Act act, String outcome);

    /**
     * The item was paused: the step of handling is left until it is resumed.
     *
     * @throws cn.duban.shared.Refusal (conflict) if that step is not open
     */
    void paused(WorkItemId item);

    /** The item has ended as part of another one: its process ends. */
    void merged(WorkItemId item);

    /** The BPMN 2.0 XML of the model the item runs on. */
    String model(WorkItemId item);

    /** Ids of the model's elements in which the item stands now, watch loop included; empty when closed. */
    List<String> currentElements(WorkItemId item);

    /** Arms the item's one timer anew, because its next occasion has moved. */
    void rearm(WorkItemId item);
}
