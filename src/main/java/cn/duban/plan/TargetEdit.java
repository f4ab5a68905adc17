package cn.duban.plan;

import cn.duban.shared.Refusal;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the office typed about a target.
 *
 * @param phrase   the words it was read from; blank for a new one, which is then called by what it says
 * @param operator {@code >=}, {@code <=}, {@code =}, {@code increase}, {@code decrease} or {@code complete}
 * @param value    a number; blank for {@code complete} only
 * @param valueMax the larger end of a range; blank if it is none
 * @param strict   the value itself does not do (超过)
 */
public record TargetEdit(String phrase, String metric, String operator, String value, String valueMax, String unit, boolean strict) {

    private static final Set<String> OPERATORS = Set.of(">=", "<=", "=", "increase", "decrease", "complete");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final int LONGEST_UNIT = 30;

    public TargetEdit {
        phrase = typed(phrase);
        metric = typed(metric);
        operator = typed(operator);
        value = typed(value);
        valueMax = typed(valueMax);
        unit = typed(unit);
    }

    private static String typed(String words) {
        return words == null ? "" : words.strip();
    }

    /**
     * The target it describes.
     *
     * @param place its place in the list, from 0: fields are named {@code targets[0].value} and the like
     * @throws Refusal (invalid) beside the field that is wrong
     */
    Target toTarget(int place) {
        String at = "targets[" + place + "].";
        String what = DraftFields.required(at + "metric", metric, DraftFields.LONGEST_TITLE, "refusal.plan.target-metric");
        if (!OPERATORS.contains(operator)) {
            throw Refusal.invalid(at + "operator", "refusal.plan.target-operator");
        }
        Optional<BigDecimal> number = number(at + "value", value);
        Optional<BigDecimal> max = number(at + "valueMax", valueMax);
        boolean finish = operator.equals("complete");
        if (finish != number.isEmpty()) {
            throw Refusal.invalid(at + "value", finish ? "refusal.plan.target-numberless" : "refusal.plan.target-value");
        }
        if (max.isPresent() && (finish || max.get().compareTo(number.orElseThrow()) <= 0)) {
            throw Refusal.invalid(at + "valueMax", "refusal.plan.target-range");
        }
        String counted = DraftFields.optional(at + "unit", unit, LONGEST_UNIT);
        String words = DraftFields.optional(at + "phrase", phrase, DraftFields.LONGEST_REASON);
        Target target = new Target(words, what, operator, number, max, counted, strict && !finish);
        return words.isEmpty() ? new Target(TargetLines.line(target), what, operator, number, max, counted, strict && !finish) : target;
    }

    private static Optional<BigDecimal> number(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw Refusal.invalid(field, "refusal.plan.target-number", typed);
        }
        return Optional.of(new BigDecimal(typed));
    }
}
