package cn.duban.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Checks the drawing of a model: the engine refuses one whose shapes have no bounds or point to nothing, and would do so only when the plan is issued. */
final class ModelDiagram {

    private final Element root;
    private final Set<String> ids;
    private final List<ModelFault> faults = new ArrayList<>();

    ModelDiagram(Element root, Set<String> ids) {
        this.root = root;
        this.ids = ids;
    }

    List<ModelFault> faults() {
        List<Element> diagrams = ModelXml.children(root, ModelWords.BPMNDI, "BPMNDiagram").toList();
        if (diagrams.size() != 1) {
            faults.add(new ModelFault("", "one-diagram", List.of(diagrams.size())));
        }
        for (Element diagram : diagrams) {
            List<Element> planes = ModelXml.children(diagram, ModelWords.BPMNDI, "BPMNPlane").toList();
            if (planes.size() != 1) {
                fault(diagram, "one-diagram", planes.size());
            }
            planes.forEach(this::plane);
        }
        return faults;
    }

    private void plane(Element plane) {
        pointsToSomething(plane);
        ModelXml.children(plane, ModelWords.BPMNDI, "BPMNShape").forEach(shape -> {
            pointsToSomething(shape);
            if (ModelXml.children(shape, ModelWords.DC, "Bounds").count() != 1) {
                fault(shape, "drawing");
            }
        });
        ModelXml.children(plane, ModelWords.BPMNDI, "BPMNEdge").forEach(edge -> {
            pointsToSomething(edge);
            if (ModelXml.children(edge, ModelWords.DI, "waypoint").count() < 2) {
                fault(edge, "drawing");
            }
        });
    }

    private void pointsToSomething(Element drawn) {
        if (!ids.contains(drawn.getAttribute("bpmnElement"))) {
            fault(drawn, "reference", drawn.getAttribute("bpmnElement"));
        }
    }

    private void fault(Element element, String code, Object... arguments) {
        faults.add(new ModelFault(ModelCheck.idOf(element), code, List.of(arguments)));
    }
}
