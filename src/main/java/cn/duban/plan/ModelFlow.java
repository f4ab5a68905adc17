package cn.duban.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Checks the flows of a model: from one start, over parallel gateways only, every activity is reached exactly once and at once.
 * An item that waited for another would be registered only when that other is done, and until then nobody would watch it; one
 * that was reached twice would be handled twice.
 */
final class ModelFlow {

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, Integer> incoming = new HashMap<>();
    private final List<ModelFault> faults = new ArrayList<>();

    ModelFlow(Element process) {
        for (Element child : ModelXml.children(process)) {
            if (Set.of("startEvent", "endEvent", "parallelGateway", "callActivity").contains(child.getLocalName())) {
                nodes.put(child.getAttribute("id"), child);
            }
        }
        ModelXml.children(process, ModelWords.BPMN, "sequenceFlow").forEach(this::flow);
        references(process);
    }

    List<ModelFault> faults() {
        List<String> starts = of("startEvent");
        if (starts.size() != 1) {
            faults.add(new ModelFault("", "one-start", List.of(starts.size())));
        }
        if (of("endEvent").isEmpty()) {
            faults.add(new ModelFault("", "no-end", List.of()));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        degrees();
        loops(starts.get(0), new HashSet<>(), new HashSet<>());
        if (!faults.isEmpty()) {
            return faults;
        }
        sequences();
        Set<String> reached = behind(starts.get(0));
        nodes.keySet().stream().filter(node -> !starts.contains(node) && !reached.contains(node)).forEach(node -> fault(node, "not-reached"));
        return faults;
    }

    private void flow(Element flow) {
        String from = flow.getAttribute("sourceRef");
        String to = flow.getAttribute("targetRef");
        if (!nodes.containsKey(from) || !nodes.containsKey(to)) {
            fault(flow.getAttribute("id"), "flow");
            return;
        }
        next.computeIfAbsent(from, node -> new ArrayList<>()).add(to);
        incoming.merge(to, 1, Integer::sum);
    }

    /** What is written inside a node about its flows, and inside a lane about its nodes, must point to something. */
    private void references(Element process) {
        Set<String> known = new HashSet<>();
        ModelXml.children(process).forEach(child -> known.add(child.getAttribute("id")));
        for (Element child : ModelXml.children(process)) {
            List<Element> holders = child.getLocalName().equals("laneSet") ? ModelXml.children(child) : List.of(child);
            for (Element holder : holders) {
                ModelXml.children(holder).stream()
                        .filter(reference -> Set.of("incoming", "outgoing", "flowNodeRef").contains(reference.getLocalName()))
                        .filter(reference -> !known.contains(reference.getTextContent().strip()))
                        .forEach(reference -> fault(ModelCheck.idOf(reference), "reference", reference.getTextContent().strip()));
            }
        }
    }

    private void degrees() {
        nodes.forEach((id, node) -> {
            int in = incoming.getOrDefault(id, 0);
            int out = next.getOrDefault(id, List.of()).size();
            boolean good = switch (node.getLocalName()) {
                case "startEvent" -> in == 0 && out == 1;
                case "endEvent" -> in >= 1 && out == 0;
                case "callActivity" -> in == 1 && out == 1;
                default -> in >= 1 && out >= 1;
            };
            if (!good) {
                fault(id, "flows", in, out);
            }
        });
    }

    private void loops(String node, Set<String> path, Set<String> done) {
        if (!path.add(node)) {
            fault(node, "loop");
            return;
        }
        if (done.add(node)) {
            next.getOrDefault(node, List.of()).forEach(target -> loops(target, path, done));
        }
        path.remove(node);
    }

    private void sequences() {
        for (String activity : of("callActivity")) {
            behind(activity).stream().filter(node -> nodes.get(node).getLocalName().equals("callActivity") && !node.equals(activity))
                    .forEach(later -> fault(later, "sequence"));
        }
    }

    private Set<String> behind(String node) {
        Set<String> behind = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(next.getOrDefault(node, List.of()));
        while (!ahead.isEmpty()) {
            String target = ahead.pop();
            if (behind.add(target)) {
                ahead.addAll(next.getOrDefault(target, List.of()));
            }
        }
        return behind;
    }

    private List<String> of(String kind) {
        return nodes.entrySet().stream().filter(node -> node.getValue().getLocalName().equals(kind)).map(Map.Entry::getKey).toList();
    }

    private void fault(String element, String code, Object... arguments) {
        ModelFault fault = new ModelFault(element, code, List.of(arguments));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
