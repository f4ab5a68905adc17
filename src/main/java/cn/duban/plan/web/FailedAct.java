package cn.duban.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was typed on a plan's page and refused.
 *
 * @param question the question that was answered, null when it was no answer
 */
record FailedAct(UUID question, String field, String reason, List<String> values, Map<String, String> exceptions) {

    static final FailedAct NONE = new FailedAct(null, "", "", List.of(), Map.of());

    FailedAct because(String newField, String newReason) {
        return new FailedAct(question, newField, newReason, values, exceptions);
    }

    public boolean is(UUID asked) {
        return asked.equals(question);
    }

    /** A supervision step that was not added; its four fields were kept. */
    public boolean isStep() {
        return !reason.isEmpty() && question == null && values.size() == 4;
    }

    /** Units that were not assigned to several items; lead and responsible units were kept. */
    public boolean isAssignment() {
        return !reason.isEmpty() && question == null && values.size() == 2;
    }

    public String value(int place) {
        return place < values.size() ? values.get(place) : "";
    }
}
