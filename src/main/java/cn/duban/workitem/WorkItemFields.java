package cn.duban.workitem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every field of a work item as text. The history is the difference between two of these, so that no act can change a
 * field without leaving a row, and a past day is computed by adding the rows up again. Absent fields are absent.
 */
final class WorkItemFields {

    private WorkItemFields() {
    }

    static Map<String, String> of(WorkItem item) {
        Map<String, String> fields = new LinkedHashMap<>();
        facts(item, fields);
        Standing standing = item.standing();
        fields.put("state", standing.state().name());
        fields.put("assignedOn", standing.assignedOn().toString());
        put(fields, "acknowledgedOn", standing.acknowledgedOn());
        put(fields, "progressOn", standing.progress().map(ProgressReport::on));
        put(fields, "progressPercent", standing.progress().flatMap(ProgressReport::percent).map(percent -> percent.stripTrailingZeros().toPlainString()));
        put(fields, "progressText", standing.progress().map(ProgressReport::text));
        put(fields, "progressDifficulties", standing.progress().flatMap(ProgressReport::difficulties));
        put(fields, "completionReportedOn", standing.completion().map(CompletionReport::reportedOn));
        put(fields, "completedOn", standing.completion().map(CompletionReport::completedOn));
        put(fields, "completionText", standing.completion().map(CompletionReport::text));
        put(fields, "returnedOn", standing.lastReturn().map(ReturnForRework::on));
        put(fields, "returnReason", standing.lastReturn().map(ReturnForRework::reason));
        put(fields, "returnBy", standing.lastReturn().flatMap(ReturnForRework::by));
        put(fields, "refusedOn", standing.refusal().map(RefusedAssignment::on));
        put(fields, "refusalReason", standing.refusal().map(RefusedAssignment::reason));
        put(fields, "ruledOn", standing.ruling().map(Ruling::on));
        put(fields, "ruling", standing.ruling().map(Ruling::outcome));
        put(fields, "rulingReason", standing.ruling().map(Ruling::reason));
        put(fields, "pausedOn", standing.pause().map(Pause::on));
        put(fields, "pauseCause", standing.pause().map(Pause::cause));
        put(fields, "closedOn", standing.closedOn());
        put(fields, "evaluatedOn", standing.evaluation().map(Evaluation::on));
        put(fields, "grade", standing.evaluation().map(Evaluation::grade));
        put(fields, "evaluation", standing.evaluation().map(Evaluation::text));
        put(fields, "closingReason", standing.closing().map(Closing::reason));
        put(fields, "mergedInto", standing.closing().flatMap(Closing::into));
        put(fields, "urgedOn", standing.urgedOn());
        put(fields, "card", standing.card());
        return fields;
    }

    static List<FieldChange> difference(Map<String, String> before, Map<String, String> after) {
        List<FieldChange> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new FieldChange(name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))));
            }
        }
        return changes;
    }

    private static void facts(WorkItem item, Map<String, String> fields) {
        NewWorkItem facts = item.facts();
        source(facts.source(), fields);
        fields.put("number", facts.number());
        fields.put("title", facts.title());
        fields.put("text", facts.text());
        fields.put("sourceText", facts.sourceText());
        fields.put("leadUnit", facts.leadUnit().toString());
        fields.put("leadPresumed", String.valueOf(facts.leadPresumed()));
        put(fields, "responsibleUnits", facts.responsibleUnits().isEmpty() ? Optional.empty()
                : Optional.of(facts.responsibleUnits().stream().map(Object::toString).collect(Collectors.joining(","))));
        fields.put("deadline", facts.deadline().date().toString());
        fields.put("deadlinePhrase", facts.deadline().phrase());
        fields.put("deadlineRule", facts.deadline().rule());
        fields.put("deadlinePresumed", String.valueOf(facts.deadline().presumed()));
        put(fields, "cycle", facts.cycle());
        put(fields, "targets", facts.targets().isEmpty() ? Optional.empty()
                : Optional.of(facts.targets().stream().map(Target::phrase).collect(Collectors.joining("；"))));
        fields.put("leadershipGroup", item.leadershipGroup().toString());
        fields.put("office", item.office().toString());
        fields.put("selfVerified", String.valueOf(item.isSelfVerified()));
    }

    private static void source(Source source, Map<String, String> fields) {
        put(fields, "parent", source.parent());
        fields.put("source", source.kind().name());
        source.plan().ifPresent(element -> {
            fields.put("plan", element.planId().toString());
            fields.put("planTitle", element.planTitle());
            fields.put("action", element.action().toString());
            fields.put("actionName", element.actionName());
        });
        if (source.origin() instanceof Source.Instruction instruction) {
            fields.put("sourceBy", instruction.leader());
            fields.put("sourceOn", instruction.on().toString());
            put(fields, "sourceNumber", instruction.documentNumber());
        } else if (source.origin() instanceof Source.Minutes minutes) {
            fields.put("sourceBy", minutes.meeting());
            fields.put("sourceOn", minutes.on().toString());
            put(fields, "sourceNumber", minutes.documentNumber());
        }
    }

    private static void put(Map<String, String> fields, String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present.toString()));
    }
}
