package cn.duban.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Knows the items of a new reading again in a draft: by their words, by the sentence they were read from, by their number if the words are
 * alike, and at last by words that are very much alike. What is known again gets the id it has in the draft.
 */
final class ReadingMatch {

    private static final double ALIKE = 0.5;
    private static final double VERY_ALIKE = 0.75;
    /** Comparing more pairs than these would take seconds, and a document of which so much is new is another document. */
    private static final int MOST_PAIRS = 250_000;

    private final Breakdown read;
    private final List<Breakdown.Section> knownActions = new ArrayList<>();
    private final List<BreakdownItem> knownItems;
    private final List<BreakdownStep> knownSteps;
    private final Map<UUID, UUID> actions = new HashMap<>();
    private final Map<BreakdownItem, BreakdownItem> items = new HashMap<>();

    private ReadingMatch(Breakdown read, List<Breakdown> known) {
        this.read = read;
        Map<UUID, BreakdownItem> byId = new LinkedHashMap<>();
        Map<UUID, BreakdownStep> stepsById = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (Breakdown one : known) {
            one.items().forEach(item -> byId.putIfAbsent(item.id(), item));
            one.steps().forEach(step -> stepsById.putIfAbsent(step.id(), step));
            one.actions().stream().filter(action -> seen.add(action.id())).forEach(knownActions::add);
        }
        knownItems = new ArrayList<>(byId.values());
        knownSteps = new ArrayList<>(stepsById.values());
    }

    /**
     * The reading with the ids that its parts have in what is known.
     *
     * @param known what the parts may be known from, the older first: an item is known by what it said first
     */
    static Breakdown known(Breakdown read, List<Breakdown> known) {
        return new ReadingMatch(read, known).matched();
    }

    private Breakdown matched() {
        actions();
        pass((item, other) -> item.text().equals(other.text()) && actions.get(item.action()).equals(other.action()));
        pass((item, other) -> item.text().equals(other.text()));
        pass((item, other) -> !item.source().text().isEmpty() && item.source().text().equals(other.source().text()));
        Map<BreakdownItem, Set<String>> pairs = new HashMap<>();
        pass((item, other) -> item.number().equals(other.number()) && alike(item, other, pairs) >= ALIKE);
        if ((long) (read.items().size() - items.size()) * knownItems.size() <= MOST_PAIRS) {
            pass((item, other) -> alike(item, other, pairs) >= VERY_ALIKE);
        }
        return new Breakdown(read.actions().stream().map(action -> new Breakdown.Section(actions.get(action.id()), action.name())).toList(),
                read.items().stream().map(item -> Optional.ofNullable(items.get(item)).map(other -> item.known(other.id(), actions.get(item.action()), other.element()))
                        .orElseGet(() -> item.known(item.id(), actions.get(item.action()), item.element()))).toList(),
                read.steps().stream().map(this::step).toList());
    }

    /** By name, and where a heading was mended by its place. */
    private void actions() {
        List<Breakdown.Section> free = new ArrayList<>(knownActions);
        for (Breakdown.Section action : read.actions()) {
            free.stream().filter(other -> other.name().equals(action.name())).findFirst().ifPresent(other -> {
                actions.put(action.id(), other.id());
                free.remove(other);
            });
        }
        for (int i = 0; i < read.actions().size(); i++) {
            UUID id = read.actions().get(i).id();
            if (!actions.containsKey(id)) {
                boolean samePlace = i < knownActions.size() && free.remove(knownActions.get(i));
                actions.put(id, samePlace ? knownActions.get(i).id() : id);
            }
        }
    }

    private void pass(BiPredicate<BreakdownItem, BreakdownItem> same) {
        for (BreakdownItem item : read.items()) {
            if (!items.containsKey(item)) {
                knownItems.stream().filter(other -> same.test(item, other)).findFirst().ifPresent(other -> {
                    items.put(item, other);
                    knownItems.remove(other);
                });
            }
        }
    }

    private BreakdownStep step(BreakdownStep step) {
        UUID action = actions.get(step.action());
        Optional<BreakdownStep> same = knownSteps.stream().filter(other -> other.action().equals(action) && other.kind() == step.kind())
                .filter(other -> other.source().equals(step.source())).findFirst();
        same.ifPresent(knownSteps::remove);
        return new BreakdownStep(same.map(BreakdownStep::id).orElse(step.id()), action, same.map(BreakdownStep::element).orElse(step.element()), step.kind(),
                step.name(), step.who(), step.cycle(), step.due(), step.targets(), step.source());
    }

    /** How much of both is in both, from 0 to 1: twice the pairs of neighbouring characters that they share, by all pairs. */
    private static double alike(BreakdownItem item, BreakdownItem other, Map<BreakdownItem, Set<String>> pairs) {
        Set<String> one = pairs.computeIfAbsent(item, ReadingMatch::pairs);
        Set<String> two = pairs.computeIfAbsent(other, ReadingMatch::pairs);
        long shared = one.stream().filter(two::contains).count();
        return one.isEmpty() || two.isEmpty() ? 0 : 2.0 * shared / (one.size() + two.size());
    }

    private static Set<String> pairs(BreakdownItem item) {
        String text = item.text();
        return IntStream.range(0, Math.max(0, text.length() - 1)).mapToObj(i -> text.substring(i, i + 2)).collect(Collectors.toSet());
    }
}
