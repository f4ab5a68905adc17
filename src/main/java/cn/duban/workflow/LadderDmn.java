package cn.duban.workflow;

import cn.duban.workflow.ModelIds.LadderTable;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Deed;
import cn.duban.workitem.spi.Ladder.Hearer;
import cn.duban.workitem.spi.Ladder.Measure;
import cn.duban.workitem.spi.Ladder.Rung;
import cn.duban.workitem.spi.Ladder.Timing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A ladder as a decision table (DMN 1.3) that opens in Camunda Modeler, written and read back; tables with fewer columns are read too. */
final class LadderDmn {

    /** Columns that the shipped table does without. */
    private static final String DAYS = "days";
    private static final String MEASURE = "measure";
    private static final String HEARS = "hears";
    private static final String LABEL = "label";
    private static final String COLOUR = "colour";
    private static final String TASK = "task";
    private static final String SINCE = "since";
    private static final String FORMERLY = "formerly";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions_%1$s" name="%2$s" namespace="https://duban.cn/processes" exporter="Camunda Modeler" exporterVersion="5.40.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
              <decision id="%1$s" name="%2$s" camunda:historyTimeToLive="P3650D">
                <decisionTable id="table_ladder" hitPolicy="COLLECT">
                  <input id="input_concern" label="事由" camunda:inputVariable="concern">
                    <inputExpression id="expression_concern" typeRef="string">
                      <text>concern</text>
                    </inputExpression>
                  </input>
            """;
    private static final String TAIL = """
                </decisionTable>
              </decision>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram id="diagram_ladder">
                  <dmndi:DMNShape id="shape_ladder" dmnElementRef="%s">
                    <dc:Bounds height="80" width="180" x="160" y="100" />
                  </dmndi:DMNShape>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """;
    /** The columns in their order, with what a reader of the table calls them. */
    private static final List<Column> COLUMNS = List.of(new Column(LadderTable.RUNG, "级", "string"), new Column(DAYS, "第几天（负数为之前）", "integer"),
            new Column(MEASURE, "工作日或自然日", "string"), new Column(LadderTable.DEED, "举措", "string"),
            new Column(HEARS, "告知谁", "string"), new Column(LABEL, "名称", "string"), new Column(COLOUR, "颜色", "string"),
            new Column(TASK, "领导小组待办", "boolean"), new Column(LadderTable.REPEAT_EVERY, "此后每隔几天（0 为一次）", "integer"),
            new Column(SINCE, "自何日起", "string"), new Column(FORMERLY, "原来的天数", "string"));

    private LadderDmn() {
    }

    static String write(String decision, String name, List<Rung> rungs) {
        StringBuilder xml = new StringBuilder(HEAD.formatted(decision, escaped(name)));
        COLUMNS.forEach(column -> xml.append("      <output id=\"output_%1$s\" label=\"%2$s\" name=\"%1$s\" typeRef=\"%3$s\" />\n"
                .formatted(column.name(), column.label(), column.type())));
        for (int i = 0; i < rungs.size(); i++) {
            rule(xml, i + 1, rungs.get(i));
        }
        return xml.append(TAIL.formatted(decision)).toString();
    }

    private static void rule(StringBuilder xml, int number, Rung rung) {
        xml.append("      <rule id=\"rule_").append(number).append("\">\n");
        entry(xml, "inputEntry", "rule_" + number + "_concern", text(rung.concern().name()));
        Map<String, String> cells = cells(rung);
        COLUMNS.forEach(column -> entry(xml, "outputEntry", "rule_" + number + "_" + column.name(), cells.get(column.name())));
        xml.append("      </rule>\n");
    }

    private static Map<String, String> cells(Rung rung) {
        return Map.ofEntries(Map.entry(LadderTable.RUNG, text(rung.name())), Map.entry(DAYS, String.valueOf(rung.timing().days())),
                Map.entry(MEASURE, text(rung.timing().measure().name())), Map.entry(LadderTable.DEED, text(rung.deed().name())),
                Map.entry(HEARS, text(rung.hears().stream().map(Enum::name).collect(Collectors.joining(",")))),
                Map.entry(LABEL, text(rung.label())), Map.entry(COLOUR, text(rung.colour())),
                Map.entry(TASK, String.valueOf(rung.task())), Map.entry(LadderTable.REPEAT_EVERY, String.valueOf(rung.repeatEvery())),
                Map.entry(SINCE, text(rung.since().map(LocalDate::toString).orElse(""))),
                Map.entry(FORMERLY, text(rung.formerly().stream().map(LadderDmn::written).collect(Collectors.joining(";")))));
    }

    private static void entry(StringBuilder xml, String element, String id, String expression) {
        xml.append("        <%1$s id=\"%2$s\">\n          <text>%3$s</text>\n        </%1$s>\n".formatted(element, id, expression));
    }

    /** A string literal of FEEL; what an office types never ends it. */
    private static String text(String value) {
        return escaped("\"" + value.replace("\\", "").replace("\"", "”").replaceAll("\\s+", " ") + "\"");
    }

    private static String escaped(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }

    private static String written(Timing timing) {
        return timing.days() + " " + timing.measure() + " " + timing.repeatEvery();
    }

    /** A rule's outputs; columns that an earlier table lacks have their usual meaning. */
    static Rung read(Concern concern, Map<String, Object> row) {
        Deed deed = Deed.valueOf((String) row.get(LadderTable.DEED));
        Number days = (Number) row.getOrDefault(DAYS, row.get(LadderTable.WORKING_DAYS));
        Timing timing = new Timing(days.intValue(), Measure.valueOf(string(row, MEASURE).orElse(Measure.WORKING.name())),
                ((Number) row.get(LadderTable.REPEAT_EVERY)).intValue());
        return new Rung((String) row.get(LadderTable.RUNG), concern, timing, deed,
                string(row, HEARS).map(list -> Arrays.stream(list.split("\\s*,\\s*")).map(Hearer::valueOf).toList()).orElse(List.of(Hearer.BODY)),
                string(row, LABEL).orElse(""), string(row, COLOUR).orElse(""),
                row.get(TASK) == null ? deed == Deed.ESCALATE : (Boolean) row.get(TASK),
                string(row, SINCE).map(LocalDate::parse),
                string(row, FORMERLY).map(list -> Arrays.stream(list.split(";")).map(LadderDmn::timing).toList()).orElse(List.of()));
    }

    private static Timing timing(String written) {
        String[] parts = written.split(" ");
        return new Timing(Integer.parseInt(parts[0]), Measure.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    private static Optional<String> string(Map<String, Object> row, String column) {
        return Optional.ofNullable((String) row.get(column)).filter(text -> !text.isBlank());
    }

    private record Column(String name, String label, String type) {
    }
}
