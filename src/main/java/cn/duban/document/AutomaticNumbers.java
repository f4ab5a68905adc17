package cn.duban.document;

import cn.duban.shared.ChineseNumber;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The numbers that Word prints by itself and that therefore stand nowhere in the text: 一、 （一） 1. and the like. */
final class AutomaticNumbers {

    private static final Pattern LEVEL = Pattern.compile("%([1-9])");

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number with its punctuation, or empty for a paragraph without one. */
    String of(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String pattern = paragraph.getNumLevelText();
        if (list == null || pattern == null || paragraph.getText().isBlank() || "bullet".equals(paragraph.getNumFmt())) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : Math.min(8, paragraph.getNumIlvl().intValue());
        int[] counter = counters.computeIfAbsent(list, id -> new int[9]);
        BigInteger start = paragraph.getNumStartOverride();
        counter[level] = counter[level] == 0 && start != null ? start.intValue() : counter[level] + 1;
        for (int deeper = level + 1; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        Matcher place = LEVEL.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (place.find()) {
            int at = Integer.parseInt(place.group(1)) - 1;
            place.appendReplacement(out, Matcher.quoteReplacement(printed(counter[at], at == level ? paragraph.getNumFmt() : "decimal")));
        }
        return place.appendTail(out).toString();
    }

    private static String printed(int number, String format) {
        return format != null && (format.startsWith("chinese") || format.startsWith("japanese") || format.startsWith("ideograph"))
                ? ChineseNumber.print(number) : Integer.toString(number);
    }
}
