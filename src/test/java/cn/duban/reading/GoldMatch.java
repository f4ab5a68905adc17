package cn.duban.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs the items of a reading with those written by hand: best pairs first, one to one; an item split along its sub-items counts once. */
final class GoldMatch {

    private static final int PREFIX = 24;

    private final List<JsonNode> read;
    private final Map<Integer, List<Integer>> byGold = new HashMap<>();
    private final Map<Integer, Integer> byRead = new HashMap<>();
    private int neutral;

    private GoldMatch(List<JsonNode> read) {
        this.read = read;
    }

    static GoldMatch of(List<JsonNode> gold, List<JsonNode> read) {
        GoldMatch match = new GoldMatch(read);
        match.alike(gold);
        match.split(gold);
        return match;
    }

    private void alike(List<JsonNode> gold) {
        record Cell(double score, int gold, int read) {
        }
        List<String> left = gold.stream().map(node -> GoldKeys.plain(node.path("text").asText())).toList();
        List<String> right = read.stream().map(node -> GoldKeys.plain(node.path("text").asText())).toList();
        List<Map<String, Integer>> leftPairs = left.stream().map(GoldKeys::bigrams).toList();
        List<Map<String, Integer>> rightPairs = right.stream().map(GoldKeys::bigrams).toList();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < read.size(); j++) {
                double likeness = GoldKeys.likeness(leftPairs.get(i), rightPairs.get(j));
                double prefix = prefix(left.get(i), right.get(j));
                boolean begins = prefix == 1 && likeness >= 0.3 && Math.min(left.get(i).length(), right.get(j).length()) >= 8;
                if (likeness >= 0.6 || begins) {
                    boolean sameNumber = gold.get(i).path("no").asText().equals(read.get(j).path("no").asText());
                    cells.add(new Cell(0.6 * likeness + 0.4 * prefix + (sameNumber ? 0.02 : 0), i, j));
                }
            }
        }
        cells.sort(Comparator.comparingDouble((Cell cell) -> -cell.score()).thenComparingInt(Cell::gold).thenComparingInt(Cell::read));
        for (Cell cell : cells) {
            if (!byGold.containsKey(cell.gold()) && !byRead.containsKey(cell.read())) {
                pair(cell.gold(), cell.read());
            }
        }
        neutral = (int) byRead.values().stream().filter(i -> gold.get(i).path("optional").asBoolean()).count();
    }

    private void split(List<JsonNode> gold) {
        for (int i = 0; i < gold.size(); i++) {
            for (JsonNode sub : gold.get(i).path("sub_items")) {
                Map<String, Integer> words = GoldKeys.bigrams(GoldKeys.plain(sub.path("text").asText()));
                for (int j = 0; j < read.size(); j++) {
                    if (!byRead.containsKey(j) && GoldKeys.likeness(words, GoldKeys.bigrams(GoldKeys.plain(read.get(j).path("text").asText()))) >= 0.6) {
                        neutral += byGold.containsKey(i) ? 1 : 0;
                        pair(i, j);
                    }
                }
            }
        }
    }

    private void pair(int gold, int item) {
        byGold.computeIfAbsent(gold, none -> new ArrayList<>()).add(item);
        byRead.put(item, gold);
    }

    private static double prefix(String a, String b) {
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return most == 0 ? 0 : (double) same / most;
    }

    List<JsonNode> of(int gold) {
        return byGold.getOrDefault(gold, List.of()).stream().map(read::get).toList();
    }

    /** How many read items are neither right nor wrong. */
    int neutral() {
        return neutral;
    }

    List<JsonNode> unmatched() {
        List<JsonNode> out = new ArrayList<>();
        for (int j = 0; j < read.size(); j++) {
            if (!byRead.containsKey(j)) {
                out.add(read.get(j));
            }
        }
        return out;
    }
}
