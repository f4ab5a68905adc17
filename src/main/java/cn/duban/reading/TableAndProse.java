package cn.duban.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document that tells its tasks in paragraphs and lists them in a table again: each task once, with what either says of it. */
final class TableAndProse {

    private static final double ALIKE = 0.5;
    private static final int SHORTEST_PART = 8;
    /** More pairs than this are not compared; then only the same words are the same task. */
    private static final long MOST_PAIRS = 40_000;

    private TableAndProse() {
    }

    static List<RawItem> join(List<RawItem> rows, List<RawItem> prose) {
        boolean rowsName = rows.stream().anyMatch(item -> !item.own().isEmpty());
        if (rows.isEmpty() || prose.isEmpty() || !rowsName) {
            return prose.isEmpty() ? rows : prose;
        }
        Map<Integer, Integer> rowOfProse = pairs(rows, prose);
        boolean proseNames = prose.stream().anyMatch(item -> !item.own().units().isEmpty());
        if (!proseNames && rowOfProse.size() * 5 < rows.size() * 3) {
            return rows;
        }
        Set<Integer> used = new HashSet<>(rowOfProse.values());
        List<RawItem> joined = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            RawItem item = prose.get(i);
            RawItem row = rowOfProse.containsKey(i) ? rows.get(rowOfProse.get(i)) : null;
            boolean rowSaysMore = row != null && item.own().leads().isEmpty() && !row.own().leads().isEmpty();
            Assignment both = row == null ? item.own() : rowSaysMore ? row.own().and(item.own()) : item.own().and(row.own());
            joined.add(row == null ? item : item.assigned(both, item.own().units().isEmpty() ? row.units() : item.units()));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!used.contains(i)) {
                joined.add(rows.get(i));
            }
        }
        joined.sort(Comparator.comparingInt(RawItem::start));
        return joined;
    }

    private static Map<Integer, Integer> pairs(List<RawItem> rows, List<RawItem> prose) {
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        boolean few = (long) rows.size() * prose.size() <= MOST_PAIRS;
        Map<String, Integer> byText = new HashMap<>();
        for (int i = 0; i < prose.size(); i++) {
            byText.putIfAbsent(bare(prose.get(i)), i);
        }
        for (int r = 0; r < rows.size(); r++) {
            int best = byText.getOrDefault(bare(rows.get(r)), -1);
            double bestLikeness = best >= 0 ? 1 : ALIKE;
            for (int p = 0; few && best < 0 && p < prose.size(); p++) {
                double likeness = taken.contains(p) ? 0 : likeness(rows.get(r), prose.get(p));
                if (likeness > bestLikeness) {
                    bestLikeness = likeness;
                    best = p;
                }
            }
            if (best >= 0 && taken.add(best)) {
                pairs.put(best, r);
            }
        }
        return pairs;
    }

    private static double likeness(RawItem row, RawItem item) {
        String task = bare(row);
        String words = bare(item);
        boolean contains = task.length() >= SHORTEST_PART && words.contains(task) || task.length() >= SHORTEST_PART / 2 && words.startsWith(task);
        return contains ? 1 : Bigrams.likeness(task, words);
    }

    private static String bare(RawItem item) {
        return Glyphs.fold(item.body().text()).replaceAll("[。;,、:\\s]", "");
    }
}
