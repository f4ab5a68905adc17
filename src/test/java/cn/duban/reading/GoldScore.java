package cn.duban.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The essentials of the scorer that comes with the hand-checked answers: items matched by text, then leads, units, targets inside. */
final class GoldScore {

    /** True positives, and how many were wanted and offered. */
    static final class Tally {
        private int hits;
        private int wanted;
        private int offered;

        void add(Tally other) {
            hits += other.hits;
            wanted += other.wanted;
            offered += other.offered;
        }

        double f1() {
            return wanted + offered == 0 ? 1 : 2.0 * hits / (wanted + offered);
        }

        double recall() {
            return wanted == 0 ? 1 : (double) hits / wanted;
        }

        @Override
        public String toString() {
            return String.format("F1 %.3f (%d hit, %d wanted, %d offered)", f1(), hits, wanted, offered);
        }
    }

    final Tally items = new Tally();
    final Tally leads = new Tally();
    final Tally units = new Tally();
    final Tally indicators = new Tally();
    final Tally deadlines = new Tally();
    final Tally recurrence = new Tally();
    final Tally numbers = new Tally();

    static GoldScore of(JsonNode gold, Reading reading) {
        GoldScore score = new GoldScore();
        List<JsonNode> wanted = new ArrayList<>();
        gold.path("items").forEach(wanted::add);
        Map<Integer, Integer> pairs = pairs(wanted, reading.items());
        score.items.hits = pairs.size();
        score.items.wanted = wanted.size();
        score.items.offered = reading.items().size();
        for (int i = 0; i < wanted.size(); i++) {
            score.item(wanted.get(i), pairs.containsKey(i) ? reading.items().get(pairs.get(i)) : null);
        }
        for (int j = 0; j < reading.items().size(); j++) {
            if (!pairs.containsValue(j)) {
                score.units.offered += reading.items().get(j).units().size();
                score.leads.offered++;
            }
        }
        return score;
    }

    void add(GoldScore other) {
        items.add(other.items);
        leads.add(other.leads);
        units.add(other.units);
        indicators.add(other.indicators);
        deadlines.add(other.deadlines);
        recurrence.add(other.recurrence);
        numbers.add(other.numbers);
    }

    private void item(JsonNode gold, DraftItem item) {
        Set<String> wantedUnits = new HashSet<>();
        gold.path("units").forEach(unit -> wantedUnits.add(unit.asText()));
        units.wanted += wantedUnits.size();
        leads.wanted += gold.hasNonNull("lead_unit") ? 1 : 0;
        numbers.wanted++;
        deadlines.wanted += gold.path("deadlines").size();
        recurrence.wanted += gold.path("recurrence").size();
        indicators.wanted += gold.path("indicators").size();
        if (item == null) {
            return;
        }
        units.offered += item.units().size();
        units.hits += (int) item.units().stream().filter(wantedUnits::contains).count();
        leads.offered += item.leadUnit().isPresent() ? 1 : 0;
        leads.hits += item.leadUnit().filter(lead -> lead.equals(gold.path("lead_unit").asText())).isPresent() ? 1 : 0;
        numbers.offered++;
        numbers.hits += item.no().equals(gold.path("no").asText()) ? 1 : 0;
        count(deadlines, texts(gold.path("deadlines"), "date"), item.deadlines().stream().map(ReadDeadline::date).toList());
        count(recurrence, texts(gold.path("recurrence"), "cycle"), item.recurrence().stream().map(ReadRecurrence::cycle).toList());
        List<String> offered = item.indicators().stream().map(target -> target.operator().code() + " "
                + target.value().map(value -> String.valueOf(value.doubleValue())).orElse("null")).toList();
        List<String> wanted = new ArrayList<>();
        gold.path("indicators").forEach(target -> wanted.add(target.path("operator").asText() + " "
                + (target.hasNonNull("value") ? String.valueOf(target.path("value").asDouble()) : "null")));
        count(indicators, wanted, offered);
    }

    private static void count(Tally tally, List<String> wanted, List<String> offered) {
        List<String> left = new ArrayList<>(wanted);
        tally.offered += offered.size();
        offered.forEach(one -> tally.hits += left.remove(one) ? 1 : 0);
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> out = new ArrayList<>();
        list.forEach(node -> out.add(node.path(field).asText()));
        return out;
    }

    /** Best pairs first, one to one; alike enough is a bigram likeness of 0.6. */
    private static Map<Integer, Integer> pairs(List<JsonNode> gold, List<DraftItem> items) {
        record Cell(double score, int gold, int item) {
        }
        List<Map<String, Integer>> left = gold.stream().map(node -> bigrams(node.path("text").asText())).toList();
        List<Map<String, Integer>> right = items.stream().map(item -> bigrams(item.text())).toList();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                double likeness = dice(left.get(i), right.get(j));
                if (likeness >= 0.6) {
                    cells.add(new Cell(likeness, i, j));
                }
            }
        }
        cells.sort(Comparator.comparingDouble((Cell cell) -> -cell.score()));
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new LinkedHashSet<>();
        for (Cell cell : cells) {
            if (!pairs.containsKey(cell.gold()) && taken.add(cell.item())) {
                pairs.put(cell.gold(), cell.item());
            }
        }
        return pairs;
    }

    private static Map<String, Integer> bigrams(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).chars().filter(c -> Character.isLetterOrDigit(c) || c == '%').forEach(c -> letters.append((char) c));
        Map<String, Integer> out = new HashMap<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            out.merge(letters.substring(i, i + 2), 1, Integer::sum);
        }
        return out;
    }

    private static double dice(Map<String, Integer> a, Map<String, Integer> b) {
        int common = a.entrySet().stream().mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0))).sum();
        int all = a.values().stream().mapToInt(Integer::intValue).sum() + b.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
