package cn.duban.shared;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which officials count: 2 before 10, and 3-4 before 3-10. A number such as {@code 3-4} becomes a key whose plain text
 * order is that order, so that lists and their keyset pages follow the document.
 */
public final class NumberOrder {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private NumberOrder() {
    }

    /** The key of a number; text that is no number keeps its own order. */
    public static String key(String number) {
        return DIGITS.matcher(number).replaceAll(NumberOrder::padded);
    }

    private static String padded(MatchResult digits) {
        return Matcher.quoteReplacement("0".repeat(9 - digits.group().length()) + digits.group());
    }
}
