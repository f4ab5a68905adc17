package cn.duban.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 自动编号: counts list paragraphs as a word processor does, and prints the number that stands before each: 一、 （一） 1. 1.2 第三条 ①. */
final class ListCounters {

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    /** By the list that is counted; several lists of a document may be one count. */
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** A list that starts at a number of its own does so where it is used first, however far the count is. */
    void beginAt(String list, String instance, int level, int start) {
        if (begun.add(instance + "/" + level)) {
            counter(list)[level] = start - 1;
        }
    }

    /** The number of the next paragraph on a level, with its punctuation; "" for a bullet. */
    String next(String list, int level, List<ListLevel> levels) {
        int[] counter = counter(list);
        int at = Math.max(0, Math.min(Math.min(LEVELS, levels.size()) - 1, level));
        ListLevel own = levels.get(at);
        counter[at] = counter[at] == Integer.MIN_VALUE ? own.start() : counter[at] + 1;
        for (int deeper = at + 1; deeper < Math.min(LEVELS, levels.size()); deeper++) {
            int restart = levels.get(deeper).restart();
            if (restart < 0 || at < restart) {
                counter[deeper] = Integer.MIN_VALUE;
            }
        }
        for (int higher = 0; higher < at; higher++) {
            if (counter[higher] == Integer.MIN_VALUE) {
                counter[higher] = levels.get(higher).start();
            }
        }
        return own.format().equals("bullet") ? "" : printed(counter, own, levels);
    }

    private static String printed(int[] counter, ListLevel own, List<ListLevel> levels) {
        Matcher place = PLACE.matcher(own.pattern());
        StringBuilder out = new StringBuilder();
        while (place.find()) {
            int level = place.group(1).charAt(0) - '1';
            boolean known = level < levels.size() && counter[level] != Integer.MIN_VALUE;
            String format = own.decimals() || !known ? "decimal" : levels.get(level).format();
            place.appendReplacement(out, known ? Matcher.quoteReplacement(ListNumber.print(counter[level], format)) : "");
        }
        String number = place.appendTail(out).toString();
        boolean closed = number.isEmpty() || !Character.isLetterOrDigit(number.charAt(number.length() - 1));
        return closed ? number : number + " ";
    }

    private int[] counter(String list) {
        return counters.computeIfAbsent(list, key -> {
            int[] counter = new int[LEVELS];
            Arrays.fill(counter, Integer.MIN_VALUE);
            return counter;
        });
    }
}
