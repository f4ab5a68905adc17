package cn.duban.workitem;

import java.math.BigDecimal;

/**
 * 指标: what a target measures, and in which unit. Two targets with the same words and unit ask for the same number.
 *
 * @param name    the words of the target for what is measured
 * @param measure the unit in which its value is asked for and kept; may be empty
 */
record Indicator(String name, String measure) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 200;

    /** Whether the target asks for a number at all: what only has to be completed has none. */
    static boolean isIn(Target target) {
        return target.value().isPresent();
    }

    static Indicator of(Target target) {
        String words = target.metric().isBlank() ? target.phrase() : target.metric();
        // How far something rose is another number than how high it is.
        String name = target.operator().equals("increase") || target.operator().equals("decrease") ? words + "·" + target.operator() : words;
        return new Indicator(name.substring(0, Math.min(LONGEST_NAME, name.length())), target.unit().equals("ratio") ? "%" : target.unit());
    }

    /** The target's own value in the unit of this indicator: a ratio is asked for in per cent. */
    static BigDecimal inMeasure(Target target, BigDecimal value) {
        return target.unit().equals("ratio") ? value.multiply(HUNDRED) : value;
    }
}
