package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Checks what the call activities of a model say: that each is an item or a step, and that nothing is missing or unknown. */
final class ModelActivities {

    private final Element process;
    private final Function<String, Optional<String>> units;
    private final List<ModelFault> faults = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, String> laneNames;

    ModelActivities(Element process, Function<String, Optional<String>> units) {
        this.process = process;
        this.units = units;
        this.laneNames = lanes(process);
    }

    /** The names of the lanes by the elements that are drawn in them. */
    static Map<String, String> lanes(Element process) {
        Map<String, String> names = new HashMap<>();
        ModelXml.children(process, ModelWords.BPMN, "laneSet").flatMap(set -> ModelXml.children(set, ModelWords.BPMN, "lane"))
                .forEach(lane -> ModelXml.children(lane, ModelWords.BPMN, "flowNodeRef")
                        .forEach(node -> names.put(node.getTextContent().strip(), lane.getAttribute("name"))));
        return names;
    }

    List<ModelFault> faults() {
        ModelProperties properties = ModelProperties.of(process);
        names(process, properties, ModelWords.PROCESS_PROPERTIES);
        whole(process, properties, ModelWords.ACTION_NO);
        List<Element> calls = ModelXml.children(process, ModelWords.BPMN, "callActivity").toList();
        calls.forEach(this::call);
        if (calls.stream().noneMatch(call -> call.getAttribute("calledElement").equals(ModelWords.HANDLING))) {
            fault(process, "no-items");
        }
        return faults;
    }

    private void call(Element call) {
        switch (call.getAttribute("calledElement")) {
            case ModelWords.HANDLING -> {
                routing(call, ModelWords.ITEM_KEY);
                item(call, ModelProperties.of(call));
            }
            case ModelWords.STEP -> {
                routing(call, ModelWords.STEP_KEY);
                step(call, ModelProperties.of(call));
            }
            default -> fault(call, "called-element", call.getAttribute("calledElement"));
        }
    }

    private void routing(Element call, String key) {
        List<Element> ins = ModelXml.children(call, ModelWords.BPMN, "extensionElements")
                .flatMap(extension -> ModelXml.children(extension, ModelWords.CAMUNDA, "in")).toList();
        if (ins.size() != 1 || !ins.get(0).getAttribute("businessKey").equals(key)) {
            fault(call, "business-key", key);
        }
        // Without it the item would be registered in the transaction that starts the action, and one fault would undo all.
        if (!call.getAttributeNS(ModelWords.CAMUNDA, "asyncBefore").equals("true")) {
            fault(call, "async-before");
        }
        // Without it the person who closes an item would wait, and could fail, at the gateway where all items of the action meet.
        if (!call.getAttributeNS(ModelWords.CAMUNDA, "asyncAfter").equals("true")) {
            fault(call, "async-after");
        }
    }

    private void item(Element call, ModelProperties properties) {
        names(call, properties, ModelWords.ITEM_PROPERTIES);
        Optional<String> number = properties.find(ModelWords.NUMBER);
        if (number.isEmpty()) {
            fault(call, "number-missing");
        } else if (!numbers.add(number.get())) {
            fault(call, "number-twice", number.get());
        }
        if (properties.find(ModelWords.TEXT).isEmpty() && call.getAttribute("name").isBlank()) {
            fault(call, "text-missing");
        }
        lead(call, properties);
        UnitNames.split(properties.text(ModelWords.RESPONSIBLE_UNITS)).forEach(unit -> known(call, unit));
        deadline(call, properties);
        properties.find(ModelWords.REPORTING_CYCLE).filter(cycle -> Cycle.of(cycle).isEmpty()).ifPresent(cycle -> fault(call, "cycle", cycle));
        targets(call, properties);
        truth(call, properties, ModelWords.LEAD_PRESUMED);
        truth(call, properties, ModelWords.DEADLINE_PRESUMED);
        whole(call, properties, ModelWords.SOURCE_START);
        whole(call, properties, ModelWords.SOURCE_END);
    }

    private void lead(Element call, ModelProperties properties) {
        Optional<String> lead = properties.find(ModelWords.LEAD_UNIT);
        if (lead.isEmpty()) {
            fault(call, "lead-missing");
        } else if (known(call, lead.get())) {
            // A leader reads the lane; the item must not be somebody else's than the drawing says.
            String lane = laneNames.get(call.getAttribute("id"));
            if (lane != null && !units.apply(lane).equals(units.apply(lead.get()))) {
                fault(call, "lane", lead.get(), lane);
            }
        }
    }

    private boolean known(Element call, String unit) {
        boolean known = units.apply(unit).isPresent();
        if (!known) {
            fault(call, "unit-unknown", unit);
        }
        return known;
    }

    private void deadline(Element call, ModelProperties properties) {
        String deadline = properties.text(ModelWords.DEADLINE);
        if (properties.find(ModelWords.DEADLINE_RULE).filter(Deadline.WAIVED::equals).isPresent()) {
            if (!deadline.isBlank()) {
                fault(call, "deadline-waived", deadline);
            } else if (properties.text(ModelWords.DEADLINE_PHRASE).isBlank()) {
                fault(call, "waiver-reason");
            }
        } else if (deadline.isBlank()) {
            fault(call, "deadline-missing");
        } else if (!isDay(deadline)) {
            fault(call, "deadline", deadline);
        }
    }

    private static boolean isDay(String deadline) {
        try {
            int year = LocalDate.parse(deadline).getYear();
            return year >= 1990 && year <= 2100;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void targets(Element call, ModelProperties properties) {
        try {
            properties.find(ModelWords.TARGETS).ifPresent(TargetLines::read);
        } catch (IllegalArgumentException e) {
            fault(call, "targets", properties.text(ModelWords.TARGETS));
        }
    }

    private void step(Element call, ModelProperties properties) {
        names(call, properties, ModelWords.STEP_PROPERTIES);
        if (properties.find(ModelWords.KIND).flatMap(StepKind::of).isEmpty()) {
            fault(call, "step-kind", properties.text(ModelWords.KIND));
        }
        if (properties.find(ModelWords.NAME).isEmpty() && call.getAttribute("name").isBlank()) {
            fault(call, "text-missing");
        }
        properties.find(ModelWords.CYCLE).filter(cycle -> Cycle.of(cycle).isEmpty()).ifPresent(cycle -> fault(call, "cycle", cycle));
        milestone(call, properties, properties.text(ModelWords.KIND).equals(StepKind.MILESTONE.code()));
    }

    /** A milestone comes once, on its day; anything else comes by its cycle. */
    private void milestone(Element call, ModelProperties properties, boolean milestone) {
        String day = properties.text(ModelWords.DATE);
        if (milestone && (!isDay(day) || properties.find(ModelWords.CYCLE).isPresent())) {
            fault(call, "milestone-date", day);
        } else if (!milestone && !day.isBlank()) {
            fault(call, "milestone-only", day);
        }
    }

    private void names(Element element, ModelProperties properties, Set<String> allowed) {
        for (String name : properties.names()) {
            if (!allowed.contains(name)) {
                fault(element, "property", name);
            }
        }
    }

    private void truth(Element element, ModelProperties properties, String name) {
        properties.find(name).filter(value -> !value.matches("true|false")).ifPresent(value -> fault(element, "property-value", name, value));
    }

    private void whole(Element element, ModelProperties properties, String name) {
        properties.find(name).filter(value -> !value.matches("\\d{1,7}")).ifPresent(value -> fault(element, "property-value", name, value));
    }

    private void fault(Element element, String code, Object... arguments) {
        faults.add(new ModelFault(ModelCheck.idOf(element), code, List.of(arguments)));
    }
}
