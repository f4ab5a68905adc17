package cn.duban.plan.spi;

import java.util.UUID;

/**
 * 立项 from a deployed model: the engine calls this when an action's instance reaches a call activity. Called twice for one
 * element it answers the same id and registers nothing anew.
 */
public interface ModelRegistration {

    /** Registers the work item that this call activity of the deployed model describes; answers its id. */
    UUID workItem(UUID action, String element, String deployedModel);

    /** Registers the supervision step that this call activity describes; answers its id. */
    UUID supervisionStep(UUID action, String element, String deployedModel);
}
