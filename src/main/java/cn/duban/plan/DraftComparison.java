package cn.duban.plan;

import cn.duban.plan.DraftDiff.FieldDiff;
import cn.duban.plan.DraftDiff.ItemDiff;
import cn.duban.plan.DraftDiff.Kind;
import cn.duban.plan.DraftDiff.Move;
import cn.duban.plan.DraftDiff.NameDiff;
import cn.duban.plan.DraftDiff.StepDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Compares what is offered with the draft, three-way: only what the offer changed since it left ({@code then}) is a change; where the draft
 * was changed as well, it is a conflict. What both changed alike is none.
 */
final class DraftComparison {

    private final Breakdown then;
    private final Breakdown now;
    private final Breakdown offered;
    private final Map<UUID, BreakdownItem> itemsThen;
    private final Map<UUID, BreakdownItem> itemsNow;
    private final Map<UUID, BreakdownItem> itemsOffered;

    private DraftComparison(Breakdown then, Breakdown now, Breakdown offered) {
        this.then = then;
        this.now = now;
        this.offered = offered;
        itemsThen = then.itemsById();
        itemsNow = now.itemsById();
        itemsOffered = offered.itemsById();
    }

    /**
     * The difference.
     *
     * @param then what the draft said when the offer left it; the draft as it stands where that is not known
     */
    static DraftDiff of(Breakdown then, Breakdown now, Breakdown offered) {
        return new DraftComparison(then, now, offered).diff();
    }

    private DraftDiff diff() {
        List<ItemDiff> items = items();
        long changed = items.stream().filter(item -> item.there().isPresent()).count();
        return new DraftDiff(names(), items, steps(), (int) (now.items().size() - changed));
    }

    private List<NameDiff> names() {
        List<NameDiff> names = new ArrayList<>();
        for (Breakdown.Section action : offered.actions()) {
            String nowNamed = now.action(action.id()).map(Breakdown.Section::name).orElse(action.name());
            String thenNamed = then.action(action.id()).map(Breakdown.Section::name).orElse(nowNamed);
            if (!action.name().equals(nowNamed) && !action.name().equals(thenNamed)) {
                names.add(new NameDiff("name:" + action.id(), action.id(), nowNamed, action.name(), !nowNamed.equals(thenNamed)));
            }
        }
        return names;
    }

    private List<ItemDiff> items() {
        Set<UUID> moved = moved();
        List<ItemDiff> diffs = new ArrayList<>();
        for (BreakdownItem item : offered.items()) {
            BreakdownItem there = itemsNow.get(item.id());
            if (there != null) {
                changed(item, there, moved.contains(item.id())).ifPresent(diffs::add);
            } else {
                BreakdownItem before = itemsThen.get(item.id());
                // Somebody dropped it meanwhile; it only comes back where the offer changed it, and a person says so.
                if (before == null || Arrays.stream(ItemField.values()).anyMatch(field -> !field.isSame(before, item))) {
                    diffs.add(new ItemDiff("add:" + item.id(), Kind.ADDED, Optional.empty(), Optional.of(item), before != null, List.of(), Optional.of(place(item))));
                }
            }
        }
        dropped(diffs);
        return diffs;
    }

    private Optional<ItemDiff> changed(BreakdownItem item, BreakdownItem there, boolean moved) {
        BreakdownItem before = itemsThen.getOrDefault(item.id(), there);
        List<FieldDiff> fields = new ArrayList<>();
        for (ItemField field : ItemField.values()) {
            boolean follows = field == ItemField.TITLE && item.isTitledByItsText() && !ItemField.TEXT.isSame(item, there) && !ItemField.TEXT.isSame(item, before);
            if (!follows && !field.isSame(item, there) && !field.isSame(item, before)) {
                fields.add(new FieldDiff("field:" + item.id() + ":" + field, field, there, before, item, !field.isSame(there, before)));
            }
        }
        Optional<Move> move = moved ? Optional.of(place(item)) : Optional.empty();
        return fields.isEmpty() && move.isEmpty() ? Optional.empty()
                : Optional.of(new ItemDiff("item:" + item.id(), Kind.CHANGED, Optional.of(there), Optional.of(item), false, fields, move));
    }

    /** Each stands behind what stands before it in the draft. */
    private void dropped(List<ItemDiff> diffs) {
        for (int at = 0; at < now.items().size(); at++) {
            BreakdownItem item = now.items().get(at);
            BreakdownItem before = itemsThen.get(item.id());
            if (before != null && !itemsOffered.containsKey(item.id())) {
                boolean conflict = Arrays.stream(ItemField.values()).anyMatch(field -> !field.isSame(before, item));
                Set<UUID> earlier = new HashSet<>(now.items().subList(0, at).stream().map(BreakdownItem::id).toList());
                int place = 0;
                for (int i = 0; i < diffs.size(); i++) {
                    place = earlier.contains(diffs.get(i).shown().id()) ? i + 1 : place;
                }
                diffs.add(place, new ItemDiff("drop:" + item.id(), Kind.DROPPED, Optional.of(item), Optional.empty(), conflict, List.of(), Optional.empty()));
            }
        }
    }

    /** Behind which item it stands in the offer. */
    private Move place(BreakdownItem item) {
        Optional<String> behind = Optional.empty();
        for (BreakdownItem other : offered.items()) {
            if (other.id().equals(item.id())) {
                break;
            }
            behind = other.action().equals(item.action()) ? Optional.of(other.number()) : behind;
        }
        return new Move("move:" + item.id(), behind);
    }

    /** The items that stand elsewhere than the draft has them, and than it had them. Of two that changed places one has moved. */
    private Set<UUID> moved() {
        Set<UUID> moved = new HashSet<>();
        for (Breakdown.Section action : offered.actions()) {
            List<UUID> order = orderOf(offered, action.id());
            Set<UUID> fromNow = displaced(orderOf(now, action.id()), order);
            fromNow.retainAll(displaced(orderOf(then, action.id()), order));
            moved.addAll(fromNow);
        }
        return moved;
    }

    private static List<UUID> orderOf(Breakdown breakdown, UUID action) {
        return breakdown.items().stream().filter(item -> item.action().equals(action)).map(BreakdownItem::id).toList();
    }

    /** What has to be moved to come from one order to the other: all but a longest stretch that keeps its order. */
    static Set<UUID> displaced(List<UUID> from, List<UUID> to) {
        Map<UUID, Integer> place = new HashMap<>();
        from.forEach(id -> place.put(id, place.size()));
        List<UUID> common = to.stream().filter(place::containsKey).toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        int end = -1;
        for (int i = 0; i < common.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (place.get(common.get(j)) < place.get(common.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            end = end < 0 || length[i] > length[end] ? i : end;
        }
        Set<UUID> displaced = new HashSet<>(common);
        for (int i = end; i >= 0; i = previous[i]) {
            displaced.remove(common.get(i));
        }
        return displaced;
    }

    private List<StepDiff> steps() {
        Map<UUID, BreakdownStep> stepsThen = then.stepsById();
        Map<UUID, BreakdownStep> stepsNow = now.stepsById();
        Map<UUID, BreakdownStep> stepsOffered = offered.stepsById();
        List<StepDiff> diffs = new ArrayList<>();
        for (BreakdownStep step : offered.steps()) {
            BreakdownStep there = stepsNow.get(step.id());
            BreakdownStep before = stepsThen.get(step.id());
            String key = "step:" + step.id();
            if (there == null && (before == null || !before.saysTheSameAs(step))) {
                diffs.add(new StepDiff(key, Kind.ADDED, Optional.empty(), Optional.of(step), before != null));
            } else if (there != null && !there.saysTheSameAs(step) && (before == null || !before.saysTheSameAs(step))) {
                diffs.add(new StepDiff(key, Kind.CHANGED, Optional.of(there), Optional.of(step), before != null && !before.saysTheSameAs(there)));
            }
        }
        now.steps().stream().filter(step -> stepsThen.containsKey(step.id()) && !stepsOffered.containsKey(step.id()))
                .forEach(step -> diffs.add(new StepDiff("step:" + step.id(), Kind.DROPPED, Optional.of(step), Optional.empty(), !stepsThen.get(step.id()).saysTheSameAs(step))));
        return diffs;
    }
}
