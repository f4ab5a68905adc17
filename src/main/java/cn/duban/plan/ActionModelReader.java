package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads an action back from its model. What it reads has passed {@link ModelCheck}, be it when it was compiled or when it was
 * uploaded; so it takes the words as they stand.
 */
final class ActionModelReader {

    private ActionModelReader() {
    }

    static ActionModel read(String xml) {
        return read(ModelXml.parse(xml));
    }

    static ActionModel read(Document document) {
        Element process = process(document);
        ModelProperties properties = ModelProperties.of(process);
        String name = process.getAttribute("name");
        return new ActionModel(process.getAttribute("id"), properties.find(ModelWords.PLAN).orElse(name),
                properties.find(ModelWords.ACTION_NO).map(Integer::parseInt).orElse(1), name,
                calls(process, ModelWords.HANDLING).map(ActionModelReader::item).toList(),
                calls(process, ModelWords.STEP).map(ActionModelReader::step).toList());
    }

    /** The revision of the draft that the model was compiled from; empty if it is none of a draft. */
    static Optional<String> revision(Document document) {
        return ModelProperties.of(process(document)).find(ModelWords.REVISION);
    }

    static Element process(Document document) {
        return ModelXml.children(document.getDocumentElement(), ModelWords.BPMN, "process").findFirst().orElseThrow();
    }

    private static Stream<Element> calls(Element process, String called) {
        return ModelXml.children(process, ModelWords.BPMN, "callActivity").filter(call -> call.getAttribute("calledElement").equals(called));
    }

    private static ModelItem item(Element call) {
        ModelProperties properties = ModelProperties.of(call);
        String text = properties.find(ModelWords.TEXT).orElse(call.getAttribute("name"));
        return new ModelItem(call.getAttribute("id"), properties.text(ModelWords.NUMBER),
                title(call, properties, text), text,
                properties.find(ModelWords.LEAD_UNIT), properties.flag(ModelWords.LEAD_PRESUMED),
                UnitNames.split(properties.text(ModelWords.RESPONSIBLE_UNITS)), deadline(properties),
                properties.find(ModelWords.REPORTING_CYCLE).flatMap(Cycle::of),
                properties.find(ModelWords.TARGETS).map(TargetLines::read).orElse(List.of()),
                properties.text(ModelWords.SOURCE_TEXT), properties.number(ModelWords.SOURCE_START), properties.number(ModelWords.SOURCE_END));
    }

    private static Optional<Deadline> deadline(ModelProperties properties) {
        String phrase = properties.text(ModelWords.DEADLINE_PHRASE);
        String rule = properties.find(ModelWords.DEADLINE_RULE).orElse("named-date");
        return rule.equals(Deadline.WAIVED) ? Optional.of(Deadline.waived(phrase))
                : properties.find(ModelWords.DEADLINE).map(day -> new Deadline(LocalDate.parse(day), phrase, rule, properties.flag(ModelWords.DEADLINE_PRESUMED)));
    }

    /** What the drawing shows is what is registered: in an editor a box is renamed, and the property behind it is forgotten. */
    private static String title(Element call, ModelProperties properties, String text) {
        String numbered = properties.text(ModelWords.NUMBER) + "、";
        return drawn(call).map(name -> name.startsWith(numbered) ? name.substring(numbered.length()).strip() : name).filter(name -> !name.isEmpty())
                .map(name -> name.length() <= Titles.LONGEST ? name : Titles.of(name))
                .or(() -> properties.find(ModelWords.TITLE)).orElseGet(() -> Titles.of(text));
    }

    /** The name in the box; an editor breaks it into lines. */
    private static Optional<String> drawn(Element call) {
        return Optional.of(call.getAttribute("name").replaceAll("[\\r\\n\\t]+", " ").strip()).filter(name -> !name.isEmpty());
    }

    private static ModelStep step(Element call) {
        ModelProperties properties = ModelProperties.of(call);
        return new ModelStep(call.getAttribute("id"), StepKind.of(properties.text(ModelWords.KIND)).orElseThrow(),
                drawn(call).or(() -> properties.find(ModelWords.NAME)).orElse(""), properties.text(ModelWords.WHO),
                properties.find(ModelWords.CYCLE).flatMap(Cycle::of),
                properties.find(ModelWords.DATE).map(LocalDate::parse), properties.text(ModelWords.TARGETS), properties.text(ModelWords.SOURCE));
    }
}
