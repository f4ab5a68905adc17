package cn.duban.plan;

import cn.duban.calendar.WorkCalendar;
import cn.duban.reading.Reading;
import cn.duban.reading.ReadingJson;
import cn.duban.reading.RegisteredUnit;
import cn.duban.reading.UnitRegister;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document that was read on the command line, as what it can be written as. It is a draft: what it leaves open stays open. */
final class ParsedPlan {

    /** Archives of the same models are the same bytes: there is no time in them. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Reading reading;
    private final UnitRegister register;
    private final DraftContent draft;

    ParsedPlan(Reading reading, UnitRegister register) {
        this.reading = reading;
        this.register = register;
        // Ids live as long as the command does; nothing that is written contains one.
        this.draft = DraftContent.of(new PlanId(UUID.randomUUID()), reading, WorkCalendar.legal());
    }

    void writeJson(OutputStream out) throws IOException {
        ReadingJson.write(reading, out);
    }

    void writeTable(OutputStream out) throws IOException {
        Breakdown breakdown = Breakdown.of(draft.actions(), draft.items(), draft.steps());
        out.write(TaskTableSheet.write(TaskTable.of(breakdown, Optional.empty()), draft.actions().stream().map(PlanAction::name).toList(),
                register.units().stream().map(RegisteredUnit::name).toList()));
    }

    /** A file for each action, in a folder that is made if it is not there. */
    void writeModels(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> model : models().entrySet()) {
            Files.writeString(folder.resolve(model.getKey()), model.getValue());
        }
    }

    /**
     * All models at once: one as it is, several in an archive.
     *
     * @param archive also of a single model
     * @param model   a file for one model is waited for
     * @throws ParseArguments.Wrong if it is waited for one and there are several
     */
    void writeModels(OutputStream out, boolean archive, boolean model) throws IOException {
        Map<String, String> models = models();
        if (models.size() == 1 && !archive) {
            out.write(models.values().iterator().next().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (model && !archive) {
            throw new ParseArguments.Wrong("the plan has " + models.size() + " special actions, hence as many models: write them to a folder or to a .zip");
        }
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> one : models.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** What a model lacks before it can be deployed, for the error stream. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        gap(gaps, "no lead unit", draft.items().stream().filter(item -> item.leadUnit().isEmpty()).map(PlanItem::number).toList());
        gap(gaps, "no deadline", draft.items().stream().filter(item -> item.deadline().isEmpty()).map(PlanItem::number).toList());
        return gaps;
    }

    private static void gap(List<String> gaps, String what, List<String> numbers) {
        if (!numbers.isEmpty()) {
            gaps.add(what + ": " + (numbers.size() == 1 ? "item " : numbers.size() + " items, ") + String.join(", ", numbers));
        }
    }

    private Map<String, String> models() {
        Map<String, String> models = new LinkedHashMap<>();
        for (PlanAction action : draft.actions()) {
            models.put("%02d.bpmn".formatted(action.no()),
                    ActionModelWriter.write(PlanCompiler.compile(reading.plan().title(), action, draft.items(), draft.steps())));
        }
        return models;
    }
}
