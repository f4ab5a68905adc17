package cn.duban.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 草稿内容: what a draft says at one moment, or as somebody offers it to be. Two of them are compared by {@link DraftComparison}; its revision
 * tells whether a draft has changed since.
 *
 * @param actions in the plan's order
 * @param items   in the plan's order, those of all actions
 */
record DraftSnapshot(List<Section> actions, List<SnapshotItem> items, List<SnapshotStep> steps) {

    /** 专项行动 by its name. */
    record Section(UUID id, String name) {
    }

    DraftSnapshot {
        actions = List.copyOf(actions);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    static DraftSnapshot of(List<PlanAction> actions, List<PlanItem> items, List<PlanStep> steps) {
        return new DraftSnapshot(actions.stream().map(action -> new Section(action.id(), action.name())).toList(),
                items.stream().map(SnapshotItem::of).toList(), steps.stream().map(SnapshotStep::of).toList());
    }

    Map<UUID, SnapshotItem> itemsById() {
        return byId(items, SnapshotItem::id);
    }

    Map<UUID, SnapshotStep> stepsById() {
        return byId(steps, SnapshotStep::id);
    }

    Optional<Section> action(UUID id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    DraftSnapshot withItems(List<SnapshotItem> newItems) {
        return new DraftSnapshot(actions, newItems, steps);
    }

    /** The same for the same content: twelve hexadecimal digits. */
    String revision() {
        return SnapshotJson.revision(this);
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (first, second) -> first, LinkedHashMap::new));
    }
}
