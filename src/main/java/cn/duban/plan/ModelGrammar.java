package cn.duban.plan;

import static cn.duban.plan.ModelWords.BPMN;
import static cn.duban.plan.ModelWords.BPMNDI;
import static cn.duban.plan.ModelWords.CAMUNDA;
import static cn.duban.plan.ModelWords.DC;
import static cn.duban.plan.ModelWords.DI;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The allow-list of a model: which elements may stand where, with which attributes, and what an attribute may look like. What is
 * not in it is refused, so that a construct nobody thought of is refused too.
 */
final class ModelGrammar {

    static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern TRUE = Pattern.compile("true");
    private static final Pattern HISTORY = Pattern.compile(ModelWords.HISTORY);

    /**
     * What is allowed of an element.
     *
     * @param attributes by their name, with the prefix that this class gives their namespace
     * @param children   local names of elements, with that prefix
     * @param text       whether it holds text
     */
    record Rule(Map<String, Pattern> attributes, Set<String> children, boolean text) {
    }

    private static final Map<String, String> PREFIXES =
            Map.of(BPMN, "bpmn:", BPMNDI, "bpmndi:", DC, "dc:", DI, "di:", CAMUNDA, "camunda:", ModelWords.MODELER, "modeler:");
    private static final Map<String, Rule> RULES = new HashMap<>();

    static {
        Map<String, Pattern> named = Map.of("id", ID, "name", ANY);
        rule("bpmn:definitions", Map.of("id", ID, "name", ANY, "targetNamespace", ANY, "exporter", ANY, "exporterVersion", ANY,
                "modeler:executionPlatform", ANY, "modeler:executionPlatformVersion", ANY), "bpmn:collaboration", "bpmn:process", "bpmndi:BPMNDiagram");
        rule("bpmn:collaboration", named, "bpmn:documentation", "bpmn:participant", "bpmn:textAnnotation", "bpmn:association");
        rule("bpmn:participant", Map.of("id", ID, "name", ANY, "processRef", ID), "bpmn:documentation");
        rule("bpmn:process", Map.of("id", ID, "name", ANY, "isExecutable", TRUE, "camunda:historyTimeToLive", HISTORY, "camunda:versionTag", ANY),
                "bpmn:documentation", "bpmn:extensionElements", "bpmn:laneSet", "bpmn:startEvent", "bpmn:endEvent", "bpmn:parallelGateway",
                "bpmn:callActivity", "bpmn:sequenceFlow", "bpmn:textAnnotation", "bpmn:association");
        rule("bpmn:laneSet", named, "bpmn:lane");
        rule("bpmn:lane", named, "bpmn:documentation", "bpmn:flowNodeRef");
        rule("bpmn:startEvent", named, "bpmn:documentation", "bpmn:outgoing");
        rule("bpmn:endEvent", named, "bpmn:documentation", "bpmn:incoming");
        rule("bpmn:parallelGateway", Map.of("id", ID, "name", ANY, "gatewayDirection", Pattern.compile("\\w+")),
                "bpmn:documentation", "bpmn:incoming", "bpmn:outgoing");
        rule("bpmn:callActivity", Map.of("id", ID, "name", ANY, "calledElement", ANY, "camunda:asyncBefore", TRUTH, "camunda:asyncAfter", TRUTH,
                "camunda:modelerTemplate", ID, "camunda:modelerTemplateVersion", NUMBER),
                "bpmn:documentation", "bpmn:extensionElements", "bpmn:incoming", "bpmn:outgoing");
        rule("bpmn:sequenceFlow", Map.of("id", ID, "name", ANY, "sourceRef", ID, "targetRef", ID), "bpmn:documentation");
        rule("bpmn:textAnnotation", Map.of("id", ID, "textFormat", ANY), "bpmn:text");
        rule("bpmn:association", Map.of("id", ID, "sourceRef", ID, "targetRef", ID, "associationDirection", Pattern.compile("\\w+")));
        rule("bpmn:extensionElements", Map.of(), "camunda:properties", "camunda:in");
        rule("camunda:properties", Map.of(), "camunda:property");
        rule("camunda:property", Map.of("id", ID, "name", ANY, "value", ANY));
        rule("camunda:in", Map.of("businessKey", ANY));
        text("bpmn:documentation", Map.of("id", ID, "textFormat", ANY));
        for (String reference : Set.of("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef", "bpmn:text")) {
            text(reference, Map.of());
        }
        rule("bpmndi:BPMNDiagram", Map.of("id", ID, "name", ANY), "bpmndi:BPMNPlane");
        rule("bpmndi:BPMNPlane", Map.of("id", ID, "bpmnElement", ID), "bpmndi:BPMNShape", "bpmndi:BPMNEdge");
        rule("bpmndi:BPMNShape", Map.of("id", ID, "bpmnElement", ID, "isHorizontal", TRUTH, "isExpanded", TRUTH, "isMarkerVisible", TRUTH),
                "dc:Bounds", "bpmndi:BPMNLabel");
        rule("bpmndi:BPMNEdge", Map.of("id", ID, "bpmnElement", ID), "di:waypoint", "bpmndi:BPMNLabel");
        rule("bpmndi:BPMNLabel", Map.of("id", ID), "dc:Bounds");
        rule("dc:Bounds", Map.of("x", NUMBER, "y", NUMBER, "width", NUMBER, "height", NUMBER));
        rule("di:waypoint", Map.of("x", NUMBER, "y", NUMBER));
    }

    private ModelGrammar() {
    }

    static Optional<Rule> rule(String name) {
        return Optional.ofNullable(RULES.get(name));
    }

    /** The name with our prefix of its namespace, whatever prefix the file uses; a foreign namespace is written out. */
    static String name(String namespace, String localName) {
        return namespace == null ? localName : PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + localName;
    }

    private static void rule(String name, Map<String, Pattern> attributes, String... children) {
        RULES.put(name, new Rule(attributes, Set.of(children), false));
    }

    private static void text(String name, Map<String, Pattern> attributes) {
        RULES.put(name, new Rule(attributes, Set.of(), true));
    }
}
