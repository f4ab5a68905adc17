package cn.duban.plan;

import static cn.duban.plan.ModelWords.ACTION_NO;
import static cn.duban.plan.ModelWords.PLAN;

import cn.duban.calendar.Deadline;
import cn.duban.plan.ModelLayout.Box;
import cn.duban.plan.ModelLayout.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles an action into BPMN 2.0: a lane per lead unit, a call activity per item, and the supervision steps on a timed lane on top
 * of them, which is the office's: there the action begins (下达) and ends. The same action always gives the same bytes.
 */
final class ActionModelWriter {

    /** Drawn for the items of a draft that nobody leads yet. */
    static final String NOBODYS_LANE = "牵头单位待定";
    private static final String OFFICE_LANE = "lane_office";

    private final ActionModel model;
    private final Optional<String> revision;
    private final Map<String, String> laneNames = new LinkedHashMap<>();
    private final Map<String, List<String>> lanes = new LinkedHashMap<>();
    private final List<String> activities = new ArrayList<>();
    private final boolean forked;
    private final ModelLayout layout;
    private final XmlText xml = new XmlText();

    private ActionModelWriter(ActionModel model, Optional<String> revision) {
        this.model = model;
        this.revision = revision;
        model.items().forEach(item -> activities.add(item.element()));
        model.steps().forEach(step -> activities.add(step.element()));
        laneNames.put(OFFICE_LANE, "领导小组办公室（定时督办）");
        lanes.put(OFFICE_LANE, model.steps().stream().map(ModelStep::element).toList());
        int place = 1;
        for (Optional<String> unit : model.leadUnits()) {
            String lane = "lane_" + place++;
            laneNames.put(lane, unit.orElse(NOBODYS_LANE));
            lanes.put(lane, model.itemsLedBy(unit).stream().map(ModelItem::element).toList());
        }
        // A gateway with one way in and one way out would say nothing.
        forked = activities.size() > 1;
        layout = new ModelLayout(lanes, forked);
    }

    static String write(ActionModel model) {
        return new ActionModelWriter(model, Optional.empty()).write();
    }

    /** The model of a draft, to be edited outside: it names the revision that it is compared with when it comes back. */
    static String write(ActionModel model, String revision) {
        return new ActionModelWriter(model, Optional.of(revision)).write();
    }

    private String write() {
        xml.open("bpmn:definitions", "xmlns:bpmn", ModelWords.BPMN, "xmlns:bpmndi", ModelWords.BPMNDI, "xmlns:dc", ModelWords.DC,
                "xmlns:di", ModelWords.DI, "xmlns:camunda", ModelWords.CAMUNDA, "xmlns:modeler", ModelWords.MODELER,
                "id", "definitions_" + model.process(), "targetNamespace", ModelWords.TARGET_NAMESPACE,
                "modeler:executionPlatform", "Camunda Platform", "modeler:executionPlatformVersion", "7.24.0");
        xml.open("bpmn:collaboration", "id", "collaboration");
        xml.empty("bpmn:participant", "id", "participant", "name", model.name(), "processRef", model.process());
        xml.close();
        process();
        diagram();
        return xml.close().toString();
    }

    private void process() {
        xml.open("bpmn:process", "id", model.process(), "name", model.name(), "isExecutable", "true", "camunda:historyTimeToLive", ModelWords.HISTORY);
        xml.open("bpmn:extensionElements").open("camunda:properties");
        property(PLAN, model.planTitle());
        property(ACTION_NO, String.valueOf(model.no()));
        revision.ifPresent(one -> property(ModelWords.REVISION, one));
        xml.close().close();
        laneSet();
        xml.open("bpmn:startEvent", "id", "start", "name", "下达").leaf("bpmn:outgoing", forked ? "flow_start" : flowIn(activities.get(0))).close();
        if (forked) {
            xml.open("bpmn:parallelGateway", "id", "gateway_fork").leaf("bpmn:incoming", "flow_start");
            activities.forEach(activity -> xml.leaf("bpmn:outgoing", flowIn(activity)));
            xml.close();
        }
        model.items().forEach(this::item);
        model.steps().forEach(this::step);
        if (forked) {
            xml.open("bpmn:parallelGateway", "id", "gateway_join");
            activities.forEach(activity -> xml.leaf("bpmn:incoming", flowOut(activity)));
            xml.leaf("bpmn:outgoing", "flow_end").close();
        }
        xml.open("bpmn:endEvent", "id", "end", "name", "全部办结").leaf("bpmn:incoming", forked ? "flow_end" : flowOut(activities.get(0))).close();
        flows();
        xml.close();
    }

    private void laneSet() {
        xml.open("bpmn:laneSet", "id", "lanes");
        lanes.forEach((lane, nodes) -> {
            xml.open("bpmn:lane", "id", lane, "name", laneNames.get(lane));
            if (lane.equals(OFFICE_LANE)) {
                routing().forEach(node -> xml.leaf("bpmn:flowNodeRef", node));
            }
            nodes.forEach(node -> xml.leaf("bpmn:flowNodeRef", node));
            xml.close();
        });
        xml.close();
    }

    private List<String> routing() {
        return forked ? List.of("start", "gateway_fork", "gateway_join", "end") : List.of("start", "end");
    }

    private void item(ModelItem item) {
        openActivity(item.element(), item.number() + "、" + item.title(), ModelWords.HANDLING, ModelWords.ITEM_KEY, ModelWords.ITEM_TEMPLATE);
        property(ModelWords.NUMBER, item.number());
        property(ModelWords.TITLE, item.title());
        property(ModelWords.TEXT, item.text());
        property(ModelWords.LEAD_UNIT, item.leadUnit().orElse(""));
        property(ModelWords.LEAD_PRESUMED, String.valueOf(item.leadPresumed()));
        if (!item.responsibleUnits().isEmpty()) {
            property(ModelWords.RESPONSIBLE_UNITS, UnitNames.join(item.responsibleUnits()));
        }
        item.deadline().ifPresent(this::deadline);
        item.cycle().ifPresent(cycle -> property(ModelWords.REPORTING_CYCLE, cycle.code()));
        if (!item.targets().isEmpty()) {
            property(ModelWords.TARGETS, TargetsJson.write(item.targets()));
        }
        property(ModelWords.SOURCE_TEXT, item.sourceText());
        property(ModelWords.SOURCE_START, String.valueOf(item.sourceStart()));
        property(ModelWords.SOURCE_END, String.valueOf(item.sourceEnd()));
        closeActivity(item.element());
    }

    private void deadline(Deadline deadline) {
        if (!deadline.isWaived()) {
            property(ModelWords.DEADLINE, deadline.date().toString());
        }
        property(ModelWords.DEADLINE_PHRASE, deadline.phrase());
        property(ModelWords.DEADLINE_RULE, deadline.rule());
        property(ModelWords.DEADLINE_PRESUMED, String.valueOf(deadline.presumed()));
    }

    private void step(ModelStep step) {
        openActivity(step.element(), step.name(), ModelWords.STEP, ModelWords.STEP_KEY, ModelWords.STEP_TEMPLATE);
        property(ModelWords.KIND, step.kind().code());
        property(ModelWords.NAME, step.name());
        property(ModelWords.WHO, step.who());
        step.cycle().ifPresent(cycle -> property(ModelWords.CYCLE, cycle.code()));
        step.due().ifPresent(day -> property(ModelWords.DATE, day.toString()));
        if (!step.targets().isEmpty()) {
            property(ModelWords.TARGETS, step.targets());
        }
        property(ModelWords.SOURCE, step.source());
        closeActivity(step.element());
    }

    private void openActivity(String id, String name, String called, String key, String template) {
        xml.open("bpmn:callActivity", "id", id, "name", name, "camunda:modelerTemplate", template,
                "camunda:modelerTemplateVersion", ModelWords.TEMPLATE_VERSION, "camunda:asyncBefore", "true", "camunda:asyncAfter", "true",
                "calledElement", called);
        xml.open("bpmn:extensionElements");
        xml.empty("camunda:in", "businessKey", key);
        xml.open("camunda:properties");
    }

    private void closeActivity(String id) {
        xml.close().close();
        xml.leaf("bpmn:incoming", flowIn(id)).leaf("bpmn:outgoing", flowOut(id)).close();
    }

    private void property(String name, String value) {
        xml.empty("camunda:property", "name", name, "value", value);
    }

    private void flows() {
        if (forked) {
            flow("flow_start", "start", "gateway_fork");
        }
        activities.forEach(activity -> flow(flowIn(activity), forked ? "gateway_fork" : "start", activity));
        activities.forEach(activity -> flow(flowOut(activity), activity, forked ? "gateway_join" : "end"));
        if (forked) {
            flow("flow_end", "gateway_join", "end");
        }
    }

    private void flow(String id, String from, String to) {
        xml.empty("bpmn:sequenceFlow", "id", id, "sourceRef", from, "targetRef", to);
    }

    private void diagram() {
        xml.open("bpmndi:BPMNDiagram", "id", "diagram").open("bpmndi:BPMNPlane", "id", "plane", "bpmnElement", "collaboration");
        shape("participant", "isHorizontal", "true");
        lanes.keySet().forEach(lane -> shape(lane, "isHorizontal", "true"));
        routing().forEach(node -> shape(node));
        activities.forEach(activity -> shape(activity));
        if (forked) {
            edge("flow_start", layout.straight("start", "gateway_fork"));
        }
        activities.forEach(activity -> edge(flowIn(activity), layout.in(forked ? "gateway_fork" : "start", activity)));
        activities.forEach(activity -> edge(flowOut(activity), layout.out(activity, forked ? "gateway_join" : "end")));
        if (forked) {
            edge("flow_end", layout.straight("gateway_join", "end"));
        }
        xml.close().close();
    }

    private void shape(String element, String... attributes) {
        String[] all = new String[4 + attributes.length];
        System.arraycopy(new String[] {"id", element + "_di", "bpmnElement", element}, 0, all, 0, 4);
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        Box box = layout.box(element);
        xml.open("bpmndi:BPMNShape", all);
        bounds(box.x(), box.y(), box.width(), box.height());
        if (element.equals("start") || element.equals("end")) {
            xml.open("bpmndi:BPMNLabel");
            bounds(box.centreX() - 30, box.bottom() + 6, 60, 14);
            xml.close();
        }
        xml.close();
    }

    private void bounds(int x, int y, int width, int height) {
        xml.empty("dc:Bounds", "x", String.valueOf(x), "y", String.valueOf(y), "width", String.valueOf(width), "height", String.valueOf(height));
    }

    private void edge(String flow, List<Point> line) {
        xml.open("bpmndi:BPMNEdge", "id", flow + "_di", "bpmnElement", flow);
        line.forEach(point -> xml.empty("di:waypoint", "x", String.valueOf(point.x()), "y", String.valueOf(point.y())));
        xml.close();
    }

    private static String flowIn(String activity) {
        return "flow_to_" + activity;
    }

    private static String flowOut(String activity) {
        return "flow_from_" + activity;
    }
}
