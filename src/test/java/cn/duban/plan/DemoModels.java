package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.WorkCalendar;
import cn.duban.calendar.Deadline;
import cn.duban.reading.PlanReader;
import cn.duban.reading.Reading;
import cn.duban.document.SourceText;
import cn.duban.reading.UnitRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Compiles the models of {@code processes/actions} from the demo documents, with the supervision steps that the demo's office
 * sets. Run it after a change to the compiler or to a document: {@code mvn test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=cn.duban.plan.DemoModels}.
 */
final class DemoModels {

    static final Path FOLDER = Path.of("processes", "actions");

    private static final Map<String, List<String>> SLUGS = new LinkedHashMap<>();

    static {
        SLUGS.put("province-health-actions-2023", List.of("medical-care", "major-diseases", "women-and-children", "older-people", "health-literacy",
                "health-professionals", "health-reform"));
        SLUGS.put("county-poverty-relief", List.of("medical-care", "health-professionals", "public-health", "partner-assistance", "family-planning"));
    }

    private DemoModels() {
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<Path, String> model : compile().entrySet()) {
            Files.createDirectories(model.getKey().getParent());
            Files.writeString(model.getKey(), model.getValue());
        }
    }

    /** The models by their files. */
    static Map<Path, String> compile() throws IOException {
        Map<Path, String> models = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> plan : SLUGS.entrySet()) {
            Reading reading = PlanReader.read(SourceText.of(plan.getKey() + ".docx", County.document(plan.getKey() + ".docx")), UnitRegister.shipped());
            DraftContent draft = DraftContent.of(new PlanId(UUID.randomUUID()), reading, WorkCalendar.legal());
            for (PlanAction action : draft.actions()) {
                models.put(FOLDER.resolve(plan.getKey()).resolve("%02d-%s.bpmn".formatted(action.no(), plan.getValue().get(action.no() - 1))),
                        ActionModelWriter.write(PlanCompiler.compile(reading.plan().title(), action, settled(draft.items()), steps(action, draft.steps()))));
            }
        }
        return models;
    }

    private static List<PlanItem> settled(List<PlanItem> items) {
        return items.stream().map(item -> item.deadline().isPresent() ? item
                : item.withDeadline(Optional.of(new Deadline(LocalDate.of(2023, 12, 31), "", DraftContent.SET_BY_OFFICE, false)))).toList();
    }

    /** What the office answers where the text states no step, or no cycle: the first proposals. */
    private static List<PlanStep> steps(PlanAction action, List<PlanStep> read) {
        List<PlanStep> stated = read.stream().filter(step -> step.action().equals(action.id()))
                .map(step -> step.lacksCycle() ? new PlanStep(step.id(), step.action(), step.element(), step.kind(),
                        StepNames.of(step.kind(), Optional.of(Cycle.QUARTERLY)), step.who(), Optional.of(Cycle.QUARTERLY), step.source()) : step).toList();
        return !stated.isEmpty() ? stated : List.of(
                new PlanStep(UUID.randomUUID(), action.id(), "step_1", StepKind.SCHEDULING, "每季度调度", "", Optional.of(Cycle.QUARTERLY), ""),
                new PlanStep(UUID.randomUUID(), action.id(), "step_2", StepKind.CLOSING_REVIEW, "总结评估", "", Optional.empty(), ""));
    }
}
