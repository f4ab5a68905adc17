package cn.duban.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes a reading as the JSON that hand-checked answers are written in: plan, actions, items; doubts as words under {@code uncertain}. */
public final class ReadingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reading reading;

    private ReadingJson(Reading reading) {
        this.reading = reading;
    }

    /** Writes the reading, UTF-8, with a line break at its end. */
    public static void write(Reading reading, OutputStream out) throws IOException {
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(reading)));
        out.write('\n');
        out.flush();
    }

    static ObjectNode tree(Reading reading) {
        ReadingJson json = new ReadingJson(reading);
        ObjectNode root = JSON.createObjectNode();
        json.plan(root.putObject("plan"));
        ArrayNode actions = root.putArray("actions");
        reading.actions().forEach(action -> json.action(action, actions.addObject()));
        ArrayNode items = root.putArray("items");
        reading.items().forEach(item -> json.item(item, items.addObject()));
        return root;
    }

    private void plan(ObjectNode out) {
        DraftPlan plan = reading.plan();
        out.put("title", plan.title());
        put(out, "issuer", plan.issuer());
        put(out, "region", plan.region());
        if (plan.year().isPresent()) {
            out.put("year", plan.year().get());
        } else {
            out.putNull("year");
        }
        put(out, "default_period", plan.defaultPeriod());
        ArrayNode basis = out.putArray("basis");
        plan.basis().forEach(b -> basis.addObject().put("title", b.title()).put("doc_no", b.docNo()).put("as_printed", b.asPrinted()));
        if (plan.localDeadline().isPresent()) {
            DraftPlan.LocalDeadline local = plan.localDeadline().get();
            out.putObject("local_deadline").put("who", local.who()).put("phrase", local.phrase()).put("date", local.date());
        } else {
            out.putNull("local_deadline");
        }
        if (plan.coordinator().isPresent()) {
            out.putObject("coordinator").put("unit", plan.coordinator().get().unit()).put("phrase", plan.coordinator().get().phrase());
        } else {
            out.putNull("coordinator");
        }
        if (plan.cascade().isPresent()) {
            DraftPlan.Cascade cascade = plan.cascade().get();
            ObjectNode node = out.putObject("cascade").put("phrase", cascade.phrase());
            strings(node.putArray("units"), cascade.units());
            node.put("applies_to", cascade.appliesTo());
        } else {
            out.putNull("cascade");
        }
        out.put("closing_text", plan.closingText());
        stages(out.putArray("plan_targets"), plan.planTargets());
        stages(out.putArray("schedule"), plan.schedule());
        strings(out.putArray("uncertain"), reading.questions().stream().filter(q -> q.scope() == Question.Scope.PLAN).map(ReadingJson::words).toList());
    }

    private void stages(ArrayNode out, List<DraftPlan.Stage> stages) {
        for (DraftPlan.Stage stage : stages) {
            ObjectNode node = out.addObject().put("phrase", stage.phrase()).put("date", stage.date()).put("text", stage.text());
            indicators(node.putArray("indicators"), stage.indicators());
        }
    }

    private void action(DraftAction action, ObjectNode out) {
        out.put("no", action.no()).put("name", action.name());
        put(out, "lead_unit", action.leadUnit());
        out.put("lead_explicit", action.leadExplicit());
        strings(out.putArray("responsible_units"), action.responsibleUnits());
        ArrayNode numbers = out.putArray("item_numbers");
        reading.itemsOf(action).forEach(item -> number(numbers, item.no()));
    }

    private void item(DraftItem item, ObjectNode out) {
        if (isInt(item.no())) {
            out.put("no", Integer.parseInt(item.no()));
        } else {
            out.put("no", item.no());
        }
        if (item.sourceNo().filter(ReadingJson::isInt).isPresent()) {
            out.put("source_no", Integer.parseInt(item.sourceNo().get()));
        } else {
            put(out, "source_no", item.sourceNo());
        }
        out.put("no_inferred", item.noInferred()).put("no_shifted", item.noShifted()).put("reassembled", item.reassembled());
        out.put("action_no", item.actionNo()).put("text", item.text());
        strings(out.putArray("units"), item.units());
        put(out, "lead_unit", item.leadUnit());
        out.put("lead_explicit", item.leadExplicit());
        if (item.leadUnits().size() > 1) {
            strings(out.putArray("lead_units"), item.leadUnits());
        }
        strings(out.putArray("responsible_units"), item.responsibleUnits());
        sayings(item, out);
        strings(out.putArray("uncertain"), reading.questions().stream()
                .filter(q -> q.scope() == Question.Scope.ITEM && q.itemNos().contains(item.no())).map(ReadingJson::words).toList());
    }

    /** Targets, deadlines and cycles of one item. */
    static void sayings(DraftItem item, ObjectNode out) {
        indicators(out.putArray("indicators"), item.indicators());
        ArrayNode deadlines = out.putArray("deadlines");
        for (ReadDeadline deadline : item.deadlines()) {
            ObjectNode node = deadlines.addObject().put("phrase", deadline.phrase()).put("date", deadline.date());
            deadline.due().ifPresent(due -> node.put("due", due.toString()));
            node.put("rule", deadline.rule());
            flag(node, "year_inferred", deadline.yearInferred());
            flag(node, "year_scrubbed", deadline.yearScrubbed());
            flag(node, "two_readings", deadline.twoReadings());
            deadline.counted().ifPresent(counted -> node.put("counted_from", counted.event()));
            flag(node, "from_column", deadline.fromColumn());
        }
        ArrayNode recurrence = out.putArray("recurrence");
        item.recurrence().forEach(r -> recurrence.addObject().put("phrase", r.phrase()).put("cycle", r.cycle()));
        item.ongoing().ifPresent(words -> out.put("ongoing", true).put("ongoing_phrase", words));
    }

    private static void indicators(ArrayNode out, List<ReadIndicator> indicators) {
        for (ReadIndicator indicator : indicators) {
            ObjectNode node = out.addObject().put("phrase", indicator.phrase()).put("metric", indicator.metric())
                    .put("operator", indicator.operator().code());
            decimal(node, "value", indicator.value());
            if (indicator.valueMax().isPresent()) {
                decimal(node, "value_max", indicator.valueMax());
            }
            put(node, "unit", indicator.unit());
            flag(node, indicator.operator() == ReadIndicator.Operator.AT_MOST ? "strict_lt" : "strict_gt", indicator.strict());
            node.put("op_explicit", indicator.opExplicit());
            flag(node, "aspirational", indicator.aspirational());
            flag(node, "approx", indicator.approx());
            flag(node, "ocr_suspect", indicator.doubtful());
            if (indicator.baseline().isPresent()) {
                decimal(node, "baseline", indicator.baseline());
            }
            indicator.per().ifPresent(per -> node.put("per", per));
        }
    }

    private static String words(Question question) {
        String subject = question.subject().isEmpty() ? "" : " " + question.subject();
        String items = question.scope() == Question.Scope.PLAN && !question.itemNos().isEmpty() ? " (" + String.join(", ", question.itemNos()) + ")" : "";
        return question.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " [" + question.rule() + "]" + subject + items;
    }

    private static void flag(ObjectNode out, String name, boolean set) {
        if (set) {
            out.put(name, true);
        }
    }

    private static void put(ObjectNode out, String name, Optional<String> value) {
        if (value.isPresent()) {
            out.put(name, value.get());
        } else {
            out.putNull(name);
        }
    }

    private static void decimal(ObjectNode out, String name, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            out.putNull(name);
        } else if (value.get().stripTrailingZeros().scale() <= 0) {
            out.put(name, value.get().longValueExact());
        } else {
            out.put(name, value.get());
        }
    }

    private static void number(ArrayNode out, String no) {
        if (isInt(no)) {
            out.add(Integer.parseInt(no));
        } else {
            out.add(no);
        }
    }

    private static boolean isInt(String no) {
        return no.matches("\\d{1,6}");
    }

    private static void strings(ArrayNode out, List<String> values) {
        values.forEach(out::add);
    }
}
