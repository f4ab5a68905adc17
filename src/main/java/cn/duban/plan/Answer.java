package cn.duban.plan;

import java.util.List;
import java.util.Map;

/**
 * What the office answered to a question.
 *
 * @param values     the answer; several only where several steps may be chosen. An accepted presumption needs none
 * @param exceptions by the item's number, what holds there instead of the presumption: a unit, or a date; blank ones are none
 */
public record Answer(List<String> values, Map<String, String> exceptions) {

    public Answer {
        values = values == null ? List.of() : values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        exceptions = exceptions == null ? Map.of() : Map.copyOf(exceptions);
    }

    static Answer accepted() {
        return new Answer(List.of(), Map.of());
    }

    String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
