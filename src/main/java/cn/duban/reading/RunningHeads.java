package cn.duban.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Page numbers and the line that every page of a printed document repeats at its head or foot. */
final class RunningHeads {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·•]{0,2}\\s*\\d{1,3}\\s*[-—–－·•]{0,2}|第\\s*\\d+\\s*页(?:.{0,3}共\\s*\\d+\\s*页)?|[Pp]age\\s*\\d+|\\d{1,3}\\s*/\\s*\\d{1,3}");
    private static final int LONGEST = 50;
    private static final int SHORTEST = 4;
    private static final int PAGES_AT_LEAST = 2;

    private RunningHeads() {
    }

    static boolean isPageNumber(String line) {
        return line.length() <= 20 && PAGE_NUMBER.matcher(line).matches();
    }

    /** For each line, whether it is a running head: the same words, numbers aside, beside a page number each time. */
    static boolean[] in(List<String> lines) {
        Map<String, List<Integer>> seen = new HashMap<>();
        boolean[] heads = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() >= SHORTEST && line.length() <= LONGEST && line.indexOf('\t') < 0 && !isPageNumber(line)) {
                seen.computeIfAbsent(line.replaceAll("\\d+", "#"), same -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> same : seen.values()) {
            long besideNumber = same.stream().filter(i -> nextToPageNumber(lines, i)).count();
            if (same.size() >= PAGES_AT_LEAST && besideNumber * 2 >= same.size() && besideNumber >= PAGES_AT_LEAST - 1) {
                same.forEach(i -> heads[i] = true);
            }
        }
        return heads;
    }

    private static boolean nextToPageNumber(List<String> lines, int at) {
        for (int step : new int[] {-1, 1}) {
            int i = at + step;
            while (i >= 0 && i < lines.size() && lines.get(i).isEmpty()) {
                i += step;
            }
            if (i >= 0 && i < lines.size() && isPageNumber(lines.get(i))) {
                return true;
            }
        }
        return false;
    }
}
