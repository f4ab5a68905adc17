package cn.duban.workitem.web;

import cn.duban.web.Reasons;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 目标值 in words: what is measured and how far it has to come, e.g. {@code 产前筛查率 ≥ 73%}. */
@Component
public class TargetWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Reasons words;

    TargetWords(Reasons words) {
        this.words = words;
    }

    /** The document's own words where it names no measure. */
    public String of(Target target) {
        if (target.metric().isBlank()) {
            return target.phrase();
        }
        return target.value().map(value -> words.of("item.target." + key(target), target.metric(), measured(value, target)))
                .orElseGet(() -> words.of("item.target.complete", target.metric()));
    }

    private static String key(Target target) {
        return switch (target.operator()) {
            case ">=" -> target.strict() ? "more-than" : "at-least";
            case "<=" -> target.strict() ? "less-than" : "at-most";
            case "=" -> "exactly";
            case "increase", "decrease" -> target.operator();
            default -> "reach";
        };
    }

    private String measured(BigDecimal value, Target target) {
        String unit = target.unit();
        if (unit.equals("ratio")) {
            return ends(value.multiply(HUNDRED), target.valueMax().map(HUNDRED::multiply)) + "%";
        }
        String plain = ends(value, target.valueMax());
        if (unit.matches("1/10+")) {
            // 每万人口全科医生数 says the base itself.
            return plain + (target.metric().contains("每") ? "" : words.of("item.target.per." + unit.substring("1/".length())));
        }
        return plain + (unit.isEmpty() || unit.equals("%") || unit.equals("‰") ? "" : " ") + unit;
    }

    private static String ends(BigDecimal value, Optional<BigDecimal> max) {
        return plain(value) + max.map(end -> "—" + plain(end)).orElse("");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
