package cn.duban.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 任务分解: what a draft says at one moment, or as somebody offers it to be. Two of them are compared by {@link DraftComparison}; its revision
 * tells whether a draft has changed since.
 *
 * @param actions in the plan's order
 * @param items   in the plan's order, those of all actions
 */
public record Breakdown(List<Section> actions, List<BreakdownItem> items, List<BreakdownStep> steps) {

    /** 专项行动 by its name. */
    public record Section(UUID id, String name) {
    }

    public Breakdown {
        actions = List.copyOf(actions);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    static Breakdown of(List<PlanAction> actions, List<PlanItem> items, List<PlanStep> steps) {
        return new Breakdown(actions.stream().map(action -> new Section(action.id(), action.name())).toList(),
                items.stream().map(BreakdownItem::of).toList(), steps.stream().map(BreakdownStep::of).toList());
    }

    Map<UUID, BreakdownItem> itemsById() {
        return byId(items, BreakdownItem::id);
    }

    Map<UUID, BreakdownStep> stepsById() {
        return byId(steps, BreakdownStep::id);
    }

    Optional<Section> action(UUID id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    Breakdown withItems(List<BreakdownItem> newItems) {
        return new Breakdown(actions, newItems, steps);
    }

    /** The same for the same content: twelve hexadecimal digits. */
    String revision() {
        return BreakdownJson.revision(this);
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (first, second) -> first, LinkedHashMap::new));
    }
}
