package cn.duban.workflow;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The hand-drawn models as they lie in {@code processes/}. */
enum ModelFiles {

    HANDLING(ModelIds.Handling.class, ModelIds.Handling.PROCESS),
    CONTRIBUTION(ModelIds.Contribution.class, ModelIds.Contribution.PROCESS),
    ESCALATION(ModelIds.Escalation.class, ModelIds.Escalation.PROCESS),
    REQUEST(ModelIds.Request.class, ModelIds.Request.PROCESS),
    SUPERVISION(ModelIds.Supervision.class, ModelIds.Supervision.PROCESS),
    CONFIRMATION(ModelIds.Confirmation.class, ModelIds.Confirmation.PROCESS),
    START_CHILDREN(ModelIds.StartChildren.class, ModelIds.StartChildren.PROCESS),
    RETIMING(ModelIds.Retiming.class, ModelIds.Retiming.PROCESS);

    final Class<?> ids;
    final String process;

    ModelFiles(Class<?> ids, String process) {
        this.ids = ids;
        this.process = process;
    }

    BpmnModelInstance read() {
        return Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile());
    }

    Set<String> flowNodes() {
        return read().getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
    }
}
