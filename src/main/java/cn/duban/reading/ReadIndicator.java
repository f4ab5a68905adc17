package cn.duban.reading;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * 指标: a target as printed.
 *
 * @param phrase       the clause it was read from
 * @param metric       what is measured, in the plan's words
 * @param operator     how the measured value compares with the target
 * @param value        the target value, empty for a finish without number (完成…验收); the smaller end of a range
 * @param valueMax     the larger end of a range (1—2个百分点)
 * @param unit         as printed (名, 个, 万人, %), except rates: {@code 1/100000}, {@code 1/10000}, {@code 1/1000}, {@code ‰}
 * @param strict       超过, 低于: the value itself does not do (民法典 1259)
 * @param opExplicit   whether a word as 以上 or 不低于 says the operator; 达 does not
 * @param aspirational 力争, 争取
 * @param approx       左右, 余, 约, 近
 * @param baseline     the value it starts from (从…提升至)
 * @param per          for a count that recurs: {@code year}, {@code half-year}, {@code quarter}, {@code month}, {@code week}
 * @param doubtful     the figure may be damaged
 */
public record ReadIndicator(String phrase, String metric, Operator operator, Optional<BigDecimal> value, Optional<BigDecimal> valueMax,
                            Optional<String> unit, boolean strict, boolean opExplicit, boolean aspirational, boolean approx, Optional<BigDecimal> baseline,
                            Optional<String> per, boolean doubtful, SourceSpan span) {

    public ReadIndicator {
        Objects.requireNonNull(phrase);
        Objects.requireNonNull(metric);
        Objects.requireNonNull(operator);
        Objects.requireNonNull(value);
        Objects.requireNonNull(valueMax);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(baseline);
        Objects.requireNonNull(per);
        Objects.requireNonNull(span);
    }

    /** How a measured value compares with its target. */
    public enum Operator {
        AT_LEAST(">="), AT_MOST("<="), EXACTLY("="), INCREASE("increase"), DECREASE("decrease"), COMPLETE("complete");

        private final String code;

        Operator(String code) {
            this.code = code;
        }

        /** The word used in the printed reading. */
        public String code() {
            return code;
        }
    }
}
