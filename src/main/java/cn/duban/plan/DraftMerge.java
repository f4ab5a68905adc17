package cn.duban.plan;

import cn.duban.plan.DraftDiff.ItemDiff;
import cn.duban.plan.DraftDiff.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a draft says once the chosen changes of an offer are taken. */
final class DraftMerge {

    private final Breakdown now;
    private final Breakdown offered;
    private final DraftDiff diff;
    private final Set<String> chosen;
    private final Map<UUID, BreakdownItem> items = new LinkedHashMap<>();

    private DraftMerge(Breakdown now, Breakdown offered, DraftDiff diff, Set<String> chosen) {
        this.now = now;
        this.offered = offered;
        this.diff = diff;
        this.chosen = chosen;
    }

    /** @param chosen the keys of the changes that are taken */
    static Breakdown take(Breakdown now, Breakdown offered, DraftDiff diff, Set<String> chosen) {
        return new DraftMerge(now, offered, diff, chosen).merged();
    }

    private Breakdown merged() {
        now.items().forEach(item -> items.put(item.id(), item));
        Set<UUID> placed = new LinkedHashSet<>();
        for (ItemDiff item : diff.items()) {
            UUID id = item.shown().id();
            if (item.kind() == Kind.DROPPED && chosen.contains(item.key())) {
                items.remove(id);
            } else if (item.kind() == Kind.ADDED && chosen.contains(item.key())) {
                items.put(id, item.offered().orElseThrow().tidy());
                placed.add(id);
            } else if (item.kind() == Kind.CHANGED) {
                items.put(id, changed(item));
                boolean otherAction = !items.get(id).action().equals(item.shown().action());
                if (otherAction || item.moved().filter(move -> chosen.contains(move.key())).isPresent()) {
                    placed.add(id);
                }
            }
        }
        return new Breakdown(actions(), ordered(placed), steps());
    }

    private BreakdownItem changed(ItemDiff item) {
        BreakdownItem result = item.there().orElseThrow();
        for (DraftDiff.FieldDiff field : item.fields()) {
            if (chosen.contains(field.key())) {
                result = result.taking(field.field(), field.offered());
            }
        }
        return result.tidy();
    }

    /** Those that move or come are put, one after the other, behind what stands before them in the offer. */
    private List<BreakdownItem> ordered(Set<UUID> placed) {
        List<BreakdownItem> list = new ArrayList<>(items.values().stream().filter(item -> !placed.contains(item.id())).toList());
        for (int at = 0; at < offered.items().size(); at++) {
            BreakdownItem item = items.get(offered.items().get(at).id());
            if (item == null || !placed.contains(item.id())) {
                continue;
            }
            Optional<BreakdownItem> behind = Optional.empty();
            for (BreakdownItem earlier : offered.items().subList(0, at)) {
                BreakdownItem other = items.get(earlier.id());
                if (other != null && other.action().equals(item.action()) && list.contains(other)) {
                    behind = Optional.of(other);
                }
            }
            list.add(behind.map(other -> list.indexOf(other) + 1).orElseGet(() -> beginning(list, item.action())), item);
        }
        return list;
    }

    private static int beginning(List<BreakdownItem> list, UUID action) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).action().equals(action)) {
                return i;
            }
        }
        return list.size();
    }

    /** New actions come with their first item. */
    private List<Breakdown.Section> actions() {
        List<Breakdown.Section> actions = new ArrayList<>();
        for (Breakdown.Section action : now.actions()) {
            actions.add(diff.names().stream().filter(name -> name.action().equals(action.id()) && chosen.contains(name.key())).findFirst()
                    .map(name -> new Breakdown.Section(action.id(), name.offered())).orElse(action));
        }
        offered.actions().stream().filter(action -> now.action(action.id()).isEmpty())
                .filter(action -> items.values().stream().anyMatch(item -> item.action().equals(action.id()))).forEach(actions::add);
        return actions;
    }

    private List<BreakdownStep> steps() {
        Map<UUID, BreakdownStep> steps = new LinkedHashMap<>(now.stepsById());
        for (DraftDiff.StepDiff step : diff.steps()) {
            if (chosen.contains(step.key())) {
                step.offered().ifPresentOrElse(offer -> steps.put(offer.id(), offer), () -> steps.remove(step.shown().id()));
            }
        }
        return List.copyOf(steps.values());
    }
}
