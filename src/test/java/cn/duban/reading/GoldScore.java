package cn.duban.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Scores a reading against answers written by hand, as the scorer that comes with those does: items matched by their text, the rest
 * counted inside of matched items. It also tells of each error whether the reader asked about it.
 */
final class GoldScore {

    final Tally items = new Tally();
    final Tally whole = new Tally();
    final Tally numbers = new Tally();
    final Tally leads = new Tally();
    final Tally units = new Tally();
    final Tally targets = new Tally();
    final Tally deadlines = new Tally();
    final Tally recurrence = new Tally();
    final Tally planTargets = new Tally();
    final GoldErrors errors;

    private final GoldUnits register;
    private String defaultDate = "";

    private GoldScore(GoldUnits register, GoldErrors errors) {
        this.register = register;
        this.errors = errors;
    }

    static GoldScore none() {
        return new GoldScore(GoldUnits.none(), new GoldErrors());
    }

    /** @param units a register with the names that mean the same, may be missing */
    static GoldScore of(JsonNode gold, Reading reading, JsonNode units) {
        GoldScore score = new GoldScore(new GoldUnits(gold, units), new GoldErrors(reading));
        score.evaluate(list(gold.path("items")), list(ReadingJson.tree(reading).path("items")), gold.path("plan"), ReadingJson.tree(reading).path("plan"));
        return score;
    }

    void add(GoldScore other) {
        items.add(other.items);
        whole.add(other.whole);
        numbers.add(other.numbers);
        leads.add(other.leads);
        units.add(other.units);
        targets.add(other.targets);
        deadlines.add(other.deadlines);
        recurrence.add(other.recurrence);
        planTargets.add(other.planTargets);
        errors.add(other.errors);
    }

    private void evaluate(List<JsonNode> gold, List<JsonNode> read, JsonNode plan, JsonNode readPlan) {
        defaultDate = plan.hasNonNull("default_period") ? GoldKeys.date(plan.path("default_period").asText()) : "";
        GoldMatch match = GoldMatch.of(gold, read);
        Set<String> cascade = new HashSet<>();
        plan.path("cascade").path("units").forEach(unit -> cascade.add(register.canon(unit.asText())));
        for (int i = 0; i < gold.size(); i++) {
            if (!gold.get(i).path("optional").asBoolean()) {
                item(gold.get(i), match.of(i), cascade);
            }
        }
        items.offered += read.size() - match.neutral();
        match.unmatched().forEach(extra -> extra(extra, cascade));
        JsonNode stages = plan.path("plan_targets");
        if (stages.size() + plan.path("schedule").size() > 0) {
            List<JsonNode> wanted = inStages(plan);
            List<JsonNode> offered = inStages(readPlan);
            planTargets.count(wanted.size(), offered.size(), pairs(wanted, offered, GoldScore::sameTarget).size());
        }
    }

    private void item(JsonNode gold, List<JsonNode> read, Set<String> cascade) {
        items.wanted++;
        if (read.isEmpty()) {
            errors.missedItem(gold.path("text").asText());
        } else {
            items.hits++;
            String no = read.get(0).path("no").asText();
            whole.check(errors.check(no, "text", GoldKeys.likeness(bigrams(gold.path("text").asText()),
                    bigrams(String.join("", read.stream().map(one -> one.path("text").asText()).toList()))) >= 0.95));
            numbers.check(errors.check(no, "number", no.equals(gold.path("no").asText())));
        }
        String no = read.isEmpty() ? "" : read.get(0).path("no").asText();
        lead(gold, read, no);
        Set<String> wanted = register.of(gold);
        Set<String> offered = new HashSet<>();
        read.forEach(one -> offered.addAll(register.of(one)));
        offered.removeIf(unit -> cascade.contains(unit) && !wanted.contains(unit));
        units.count(wanted.size(), offered.size(), (int) offered.stream().filter(wanted::contains).count());
        errors.count(no, "units", (int) wanted.stream().filter(unit -> !offered.contains(unit)).count()
                + (int) offered.stream().filter(unit -> !wanted.contains(unit)).count());
        count(targets, no, "targets", list(gold.path("indicators")), all(read, "indicators"), list(gold.path("optional_indicators")), GoldScore::sameTarget);
        deadlines(gold, read, no);
        count(recurrence, no, "recurrence", list(gold.path("recurrence")), all(read, "recurrence"), list(gold.path("optional_recurrence")),
                (a, b) -> GoldKeys.cycle(a).equals(GoldKeys.cycle(b)));
    }

    private void lead(JsonNode gold, List<JsonNode> read, String no) {
        String offered = read.stream().filter(one -> one.hasNonNull("lead_unit")).map(one -> register.canon(one.path("lead_unit").asText())).findFirst().orElse("");
        if (gold.hasNonNull("lead_unit")) {
            Set<String> wanted = new HashSet<>(List.of(register.canon(gold.path("lead_unit").asText())));
            gold.path("lead_units").forEach(unit -> wanted.add(register.canon(unit.asText())));
            leads.count(1, offered.isEmpty() ? 0 : 1, wanted.contains(offered) ? 1 : 0);
            errors.count(no, "lead", wanted.contains(offered) ? 0 : 1);
        } else if (!offered.isEmpty() && !register.of(gold).contains(offered)) {
            leads.count(0, 1, 0);
            errors.count(no, "lead", 1);
        }
    }

    /** A date that the gold merely mentions, or that is the plan's year, is neither right nor wrong. */
    private void deadlines(JsonNode gold, List<JsonNode> read, String no) {
        List<JsonNode> wanted = list(gold.path("deadlines"));
        List<JsonNode> offered = all(read, "deadlines");
        Map<Integer, Integer> pairs = pairs(wanted, offered, (a, b) -> GoldKeys.dates(a).stream().anyMatch(GoldKeys.dates(b)::contains));
        int free = 0;
        for (int k = 0; k < offered.size(); k++) {
            String phrase = GoldKeys.squash(offered.get(k).path("phrase").asText());
            boolean mentioned = list(gold.path("time_mentions")).stream().map(one -> GoldKeys.squash(one.path("phrase").asText()))
                    .anyMatch(one -> !phrase.isEmpty() && (one.contains(phrase) || phrase.contains(one)));
            free += !pairs.containsKey(k) && (mentioned || !defaultDate.isEmpty() && GoldKeys.dates(offered.get(k)).get(0).equals(defaultDate)) ? 1 : 0;
        }
        deadlines.count(wanted.size(), offered.size() - free, pairs.size());
        errors.count(no, "deadlines", wanted.size() + offered.size() - free - 2 * pairs.size());
    }

    private void count(Tally tally, String no, String field, List<JsonNode> wanted, List<JsonNode> offered, List<JsonNode> optional,
                       BiPredicate<JsonNode, JsonNode> same) {
        Map<Integer, Integer> pairs = pairs(wanted, offered, same);
        List<JsonNode> rest = new ArrayList<>();
        for (int k = 0; k < offered.size(); k++) {
            if (!pairs.containsKey(k)) {
                rest.add(offered.get(k));
            }
        }
        int neutral = pairs(optional, rest, same).size();
        tally.count(wanted.size(), offered.size() - neutral, pairs.size());
        errors.count(no, field, wanted.size() + offered.size() - neutral - 2 * pairs.size());
    }

    private void extra(JsonNode item, Set<String> cascade) {
        errors.extraItem(item.path("no").asText());
        Set<String> named = register.of(item);
        leads.offered += item.hasNonNull("lead_unit") ? 1 : 0;
        units.offered += (int) named.stream().filter(unit -> !cascade.contains(unit)).count();
        targets.offered += item.path("indicators").size();
        deadlines.offered += (int) list(item.path("deadlines")).stream().filter(date -> !GoldKeys.dates(date).get(0).equals(defaultDate)).count();
        recurrence.offered += item.path("recurrence").size();
    }

    private static boolean sameTarget(JsonNode gold, JsonNode read) {
        return GoldKeys.targets(gold).contains(GoldKeys.target(read));
    }

    private static Map<String, Integer> bigrams(String text) {
        return GoldKeys.bigrams(GoldKeys.plain(text));
    }

    private static List<JsonNode> inStages(JsonNode plan) {
        List<JsonNode> out = new ArrayList<>();
        plan.path("plan_targets").forEach(stage -> stage.path("indicators").forEach(out::add));
        plan.path("schedule").forEach(stage -> stage.path("indicators").forEach(out::add));
        return out;
    }

    private static List<JsonNode> all(Collection<JsonNode> items, String field) {
        List<JsonNode> out = new ArrayList<>();
        items.forEach(item -> item.path(field).forEach(out::add));
        return out;
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> out = new ArrayList<>();
        array.forEach(out::add);
        return out;
    }

    /** As many pairs as possible, one to one; from the place of the offered one to that of the wanted one. */
    private static Map<Integer, Integer> pairs(List<JsonNode> wanted, List<JsonNode> offered, BiPredicate<JsonNode, JsonNode> same) {
        Map<Integer, Integer> owner = new HashMap<>();
        for (int g = 0; g < wanted.size(); g++) {
            find(g, wanted, offered, same, owner, new HashSet<>());
        }
        return owner;
    }

    private static boolean find(int g, List<JsonNode> wanted, List<JsonNode> offered, BiPredicate<JsonNode, JsonNode> same, Map<Integer, Integer> owner,
                                Set<Integer> seen) {
        for (int c = 0; c < offered.size(); c++) {
            if (!seen.contains(c) && same.test(wanted.get(g), offered.get(c))) {
                seen.add(c);
                if (!owner.containsKey(c) || find(owner.get(c), wanted, offered, same, owner, seen)) {
                    owner.put(c, g);
                    return true;
                }
            }
        }
        return false;
    }

    /** True positives, and how many were wanted and offered. */
    static final class Tally {
        private int hits;
        private int wanted;
        private int offered;

        void count(int wantedOnes, int offeredOnes, int hitOnes) {
            wanted += wantedOnes;
            offered += offeredOnes;
            hits += hitOnes;
        }

        void check(boolean right) {
            count(1, 1, right ? 1 : 0);
        }

        void add(Tally other) {
            count(other.wanted, other.offered, other.hits);
        }

        double f1() {
            return wanted + offered == 0 ? 1 : 2.0 * hits / (wanted + offered);
        }

        @Override
        public String toString() {
            return wanted + offered == 0 ? "–" : String.format("%.3f (%d/%d/%d)", f1(), hits, wanted, offered);
        }
    }
}
