package cn.duban.plan.web;

import cn.duban.plan.TargetEdit;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * 目标值 as a row of a form. How it compares and whether the value itself does are one choice, as in speech: 不低于, 超过.
 *
 * @param compares operator of a target; {@code >} and {@code <} where the value itself does not do
 */
record TargetRow(String phrase, String metric, String compares, String value, String valueMax, String unit) {

    static final List<String> COMPARISONS = List.of(">=", ">", "<=", "<", "=", "increase", "decrease", "complete");
    static final TargetRow EMPTY = new TargetRow("", "", ">=", "", "", "");

    static TargetRow of(Target target) {
        String compares = target.strict() && target.operator().matches("[<>]=") ? target.operator().substring(0, 1) : target.operator();
        return new TargetRow(target.phrase(), target.metric(), compares, target.value().map(BigDecimal::toPlainString).orElse(""),
                target.valueMax().map(BigDecimal::toPlainString).orElse(""), target.unit());
    }

    /** The rows as they were sent, field by field in the same order; rows without a name and a value are none. */
    static List<TargetRow> sent(List<String> phrases, List<String> metrics, List<String> comparisons, List<String> values, List<String> maxima, List<String> units) {
        List<TargetRow> rows = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            TargetRow row = new TargetRow(at(phrases, i), at(metrics, i), at(comparisons, i), at(values, i), at(maxima, i), at(units, i));
            if (!row.metric.isBlank() || !row.value.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    TargetEdit edit() {
        boolean strict = compares.equals(">") || compares.equals("<");
        return new TargetEdit(phrase, metric, strict ? compares + "=" : compares, value, valueMax, unit, strict);
    }

    private static String at(List<String> values, int place) {
        return place < values.size() ? values.get(place) : "";
    }
}
