package cn.duban.workitem;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * 目标值: a quantified target as read from the item's sentence.
 *
 * @param operator one of {@code >=}, {@code <=}, {@code =}, {@code increase}, {@code decrease}, {@code complete}
 * @param value    empty only for {@code complete}; the smaller end of a range
 * @param valueMax the larger end of a range (1—2个百分点), empty where there is none
 * @param unit     as printed, or {@code 1/100000} and the like for rates; may be empty
 * @param strict   超过, 低于: the value itself does not do (民法典 1259); 以上 and 以下 include it
 */
public record Target(String phrase, String metric, String operator, Optional<BigDecimal> value, Optional<BigDecimal> valueMax, String unit,
                     boolean strict) {

    public Target {
        Objects.requireNonNull(phrase);
        Objects.requireNonNull(metric);
        Objects.requireNonNull(operator);
        Objects.requireNonNull(value);
        Objects.requireNonNull(valueMax);
        Objects.requireNonNull(unit);
    }

    /** A target that is no range and includes its value. */
    public Target(String phrase, String metric, String operator, Optional<BigDecimal> value, String unit) {
        this(phrase, metric, operator, value, Optional.empty(), unit, false);
    }
}
