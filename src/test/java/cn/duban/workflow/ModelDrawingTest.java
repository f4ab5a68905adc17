package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Line2D;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A leader reads these drawings: they run from left to right, no line crosses another, and the names are Chinese. */
class ModelDrawingTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void everyElementIsDrawnAndNothingLiesLeftOfTheStart(ModelFiles model) {
        var drawn = model.read();
        List<BpmnShape> shapes = List.copyOf(drawn.getModelElementsByType(BpmnShape.class));
        assertThat(shapes).extracting(shape -> shape.getBpmnElement().getId()).containsExactlyInAnyOrderElementsOf(model.flowNodes());
        BpmnShape start = shapes.stream().filter(shape -> shape.getBpmnElement() instanceof StartEvent).findFirst().orElseThrow();
        assertThat(shapes).allSatisfy(shape -> assertThat(shape.getBounds().getX()).isGreaterThanOrEqualTo(start.getBounds().getX()));
    }

    @ParameterizedTest
    @EnumSource
    void noLineCrossesAnother(ModelFiles model) {
        List<BpmnEdge> edges = List.copyOf(model.read().getModelElementsByType(BpmnEdge.class));
        assertThat(edges).isNotEmpty();
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                assertThat(cross(edges.get(i), edges.get(j))).as("%s and %s", edges.get(i).getId(), edges.get(j).getId()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNamedIsNamedInChinese(ModelFiles model) {
        List<FlowNode> nodes = List.copyOf(model.read().getModelElementsByType(FlowNode.class));
        assertThat(nodes).filteredOn(node -> !(node instanceof Gateway)).extracting(FlowElement::getName).doesNotContainNull();
        assertThat(nodes.stream().map(FlowElement::getName).filter(name -> name != null)).allMatch(name -> name.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "START_CHILDREN")
    void everyUserTaskHasAFormAndEveryActOfItToo(ModelFiles model) throws Exception {
        Set<String> forms = formIds();
        List<UserTask> tasks = List.copyOf(model.read().getModelElementsByType(UserTask.class));
        assertThat(tasks).allSatisfy(task -> {
            assertThat(acts(task)).isNotEmpty().isSubsetOf(forms).contains(task.getCamundaFormRef());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
        });
    }

    @Test
    void onlyModelsThatWaitForNobodyHaveNoUserTask() {
        assertThat(Stream.of(ModelFiles.values()).filter(model -> model.read().getModelElementsByType(UserTask.class).isEmpty()))
                .containsExactlyInAnyOrder(ModelFiles.START_CHILDREN, ModelFiles.RETIMING);
    }

    private Set<String> formIds() throws Exception {
        File[] files = Path.of("forms").toFile().listFiles((folder, name) -> name.endsWith(".form"));
        List<String> ids = new ArrayList<>();
        for (File file : files) {
            JsonNode form = json.readTree(file);
            assertThat(form.path("id").asText() + ".form").isEqualTo(file.getName());
            ids.add(form.path("id").asText());
        }
        return Set.copyOf(ids);
    }

    private static List<String> acts(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult().getCamundaProperties().stream()
                .filter(property -> property.getCamundaName().equals("acts"))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(","))).toList();
    }

    private static boolean cross(BpmnEdge one, BpmnEdge other) {
        return segments(one).stream().anyMatch(a -> segments(other).stream().anyMatch(a::intersectsLine));
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY()));
        }
        return segments;
    }
}
