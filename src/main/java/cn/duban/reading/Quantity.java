package cn.duban.reading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its measure, as it stands in folded text.
 *
 * @param start   where the number begins
 * @param end     after its measure
 * @param value   the number; the smaller end of a range
 * @param max     the larger end of a range
 * @param measure %, 个, 万人, {@code 1/100000}; empty where none is printed
 * @param about   余 or 多 between number and measure
 * @param inWords printed in Chinese numerals
 * @param damaged the number holds a character that only looks like a digit, or its measure is damaged
 */
record Quantity(int start, int end, BigDecimal value, Optional<BigDecimal> max, String measure, boolean about, boolean inWords, boolean damaged) {

    boolean bare() {
        return measure.isEmpty();
    }

    boolean isShare() {
        return measure.equals("%") || measure.equals("‰") || measure.equals("ratio");
    }

    boolean isRate() {
        return measure.startsWith("1/");
    }
}
