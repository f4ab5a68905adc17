package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.calendar.Cycle;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The element templates with which Camunda Modeler's panel edits items and steps. */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("processes", "element-templates");

    @TempDir
    Path folder;

    @Test
    void editEveryPropertyThatAModelMayCarryAndNoOther() throws IOException {
        assertThat(names("work-item", "camunda:property")).containsExactlyInAnyOrderElementsOf(ModelWords.ITEM_PROPERTIES);
        assertThat(names("supervision-step", "camunda:property")).containsExactlyInAnyOrderElementsOf(ModelWords.STEP_PROPERTIES);
    }

    @Test
    void offerTheCyclesAndKindsThatThereAre() throws IOException {
        List<String> cycles = new ArrayList<>(Arrays.stream(Cycle.values()).map(Cycle::code).toList());
        cycles.add(0, "");
        assertThat(choices("work-item", ModelWords.REPORTING_CYCLE)).isEqualTo(cycles);
        assertThat(choices("supervision-step", ModelWords.CYCLE)).isEqualTo(cycles);
        assertThat(choices("supervision-step", ModelWords.KIND)).containsExactlyElementsOf(Arrays.stream(StepKind.values()).map(StepKind::code).toList());
    }

    @Test
    void areNamedWithTheirVersionByCompiledModels() throws IOException {
        for (String name : List.of("work-item", "supervision-step")) {
            assertThat(ActionModelWriter.write(Models.childrensHealth())).contains("camunda:modelerTemplate=\"%s\" camunda:modelerTemplateVersion=\"%s\""
                    .formatted(template(name).path("id").asText(), template(name).path("version").asText()));
        }
    }

    @Test
    void makeANewCallActivityWhatTheCheckAsksFor() throws IOException {
        assertThat(hidden("work-item")).containsExactlyInAnyOrder(ModelWords.HANDLING, "true", "true", ModelWords.ITEM_KEY);
        assertThat(hidden("supervision-step")).containsExactlyInAnyOrder(ModelWords.STEP, "true", "true", ModelWords.STEP_KEY);
    }

    @Test
    void anEditInThePanelIsReadBackAndNothingElseHasChanged() throws IOException, InterruptedException {
        ActionModel before = Models.childrensHealth();
        String itemEdited = panel(ActionModelWriter.write(before), "work-item", "item_23", "完成时限=2024-06-30", "时限的原话=", "时限的认定规则=set-by-office", "时限是否推定=false",
                "责任单位=省教育厅、" + Models.COUNTIES, "填报周期=quarterly", "指标=孕产妇系统管理率 ≥ 95 %", "图上的名称=23、孕产妇系统管理率达95%以上", "任务内容=孕产妇系统管理率达95%以上");
        String edited = panel(itemEdited, "supervision-step", "step_2", "周期=yearly", "图上的名称=每年总结", "由谁组织=省教育厅");
        Set<String> register = Set.of(Models.HEALTH, Models.EDUCATION, Models.COUNTIES, "省中医药局");
        ActionModel after = ActionModelReader.read(ModelCheck.check(edited, name -> Optional.of(name).filter(register::contains)));

        ModelItem item = after.items().get(0);
        assertThat(item.deadline().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(item.deadline().orElseThrow().presumed()).isFalse();
        assertThat(item.responsibleUnits()).containsExactly(Models.EDUCATION, Models.COUNTIES);
        assertThat(item.cycle()).contains(Cycle.QUARTERLY);
        assertThat(item.targets()).singleElement().satisfies(target -> {
            assertThat(target.metric()).isEqualTo("孕产妇系统管理率");
            assertThat(target.value().orElseThrow()).isEqualByComparingTo("95");
            assertThat(target.unit()).isEqualTo("%");
        });
        assertThat(item.title()).isEqualTo("孕产妇系统管理率达95%以上");
        assertThat(item.leadUnit()).contains(Models.HEALTH);
        assertThat(after.items().subList(1, 3)).isEqualTo(before.items().subList(1, 3));
        assertThat(after.steps().get(0)).isEqualTo(before.steps().get(0));
        assertThat(after.steps().get(1)).isEqualTo(new ModelStep("step_2", StepKind.CLOSING_REVIEW, "每年总结", Models.EDUCATION, Optional.of(Cycle.YEARLY), ""));
    }

    /** The model as Modeler's own library writes it after these edits in the panel. */
    private String panel(String xml, String template, String element, String... edits) throws IOException, InterruptedException {
        Path model = Files.writeString(folder.resolve("model.bpmn"), xml);
        List<String> command = new ArrayList<>(List.of("node", "src/main/frontend/edit-model.mjs", model.toString(), FOLDER.resolve(template + ".json").toString(), element));
        command.addAll(List.of(edits));
        Path edited = folder.resolve("edited.bpmn");
        Process node = new ProcessBuilder(command).redirectOutput(edited.toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("err.txt")).content().isEmpty();
        assertThat(node.exitValue()).isZero();
        return Files.readString(edited, StandardCharsets.UTF_8);
    }

    private static List<String> names(String template, String binding) throws IOException {
        return properties(template).stream().filter(property -> property.at("/binding/type").asText().equals(binding))
                .map(property -> property.at("/binding/name").asText()).toList();
    }

    private static List<String> choices(String template, String name) throws IOException {
        JsonNode property = properties(template).stream().filter(one -> one.at("/binding/type").asText().equals("camunda:property") && one.at("/binding/name").asText().equals(name))
                .findFirst().orElseThrow();
        return StreamSupport.stream(property.path("choices").spliterator(), false).map(choice -> choice.path("value").asText()).toList();
    }

    private static List<String> hidden(String template) throws IOException {
        return properties(template).stream().filter(property -> property.path("type").asText().equals("Hidden")).map(property -> property.path("value").asText()).toList();
    }

    private static List<JsonNode> properties(String template) throws IOException {
        return StreamSupport.stream(template(template).path("properties").spliterator(), false).toList();
    }

    private static JsonNode template(String name) throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
    }
}
