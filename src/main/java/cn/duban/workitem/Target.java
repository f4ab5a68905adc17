package cn.duban.workitem;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 目标值: a quantified target as read from the item's sentence.
 *
 * @param operator one of {@code >=}, {@code <=}, {@code =}, {@code increase}, {@code decrease}, {@code complete}
 * @param value    empty only for {@code complete}
 * @param unit     as printed, or {@code 1/100000} and the like for rates; may be empty
 */
public record Target(String phrase, String metric, String operator, Optional<BigDecimal> value, String unit) {
}
