package cn.duban.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 差异: what would become of a draft if somebody's offer were taken: a task table, a model, a new reading. Each change can be taken or left by its
 * {@code key}. A change is in conflict where the draft was changed as well since the offer left it: then a person chooses.
 *
 * @param items the items that differ, in the offer's order, dropped ones where they stand in the draft
 * @param same  how many items are the same
 */
public record DraftDiff(List<NameDiff> names, List<ItemDiff> items, List<StepDiff> steps, int same) {

    /** What would become of an item or a step. */
    public enum Kind { ADDED, DROPPED, CHANGED }

    /** An action that would be renamed. */
    public record NameDiff(String key, UUID action, String there, String offered, boolean isConflict) {
    }

    /**
     * An item that differs.
     *
     * @param there   empty if it is added
     * @param offered empty if it is dropped
     * @param isConflict it would be dropped though the draft has changed it since, or comes back after it was dropped from the draft
     * @param moved   where it would move to; empty if it stays
     */
    public record ItemDiff(String key, Kind kind, Optional<BreakdownItem> there, Optional<BreakdownItem> offered, boolean isConflict, List<FieldDiff> fields,
                           Optional<Move> moved) {

        public BreakdownItem shown() {
            return there.or(() -> offered).orElseThrow();
        }
    }

    /**
     * A field that differs.
     *
     * @param there as the draft says it
     * @param then as the draft said it when the offer left it; what is {@code there} unless there is a conflict
     */
    public record FieldDiff(String key, ItemField field, BreakdownItem there, BreakdownItem then, BreakdownItem offered, boolean isConflict) {
    }

    /** Another place in the list: behind the item with this number, or at the beginning of its action. */
    public record Move(String key, Optional<String> behind) {
    }

    /** A supervision step that differs; it is taken or left as a whole. */
    public record StepDiff(String key, Kind kind, Optional<BreakdownStep> there, Optional<BreakdownStep> offered, boolean isConflict) {

        public BreakdownStep shown() {
            return there.or(() -> offered).orElseThrow();
        }
    }

    /** Every single change with the answer to whether it is in conflict. */
    Stream<Change> changes() {
        List<Change> all = new ArrayList<>();
        names.forEach(name -> all.add(new Change(name.key(), name.isConflict(), name.there())));
        for (ItemDiff item : items) {
            if (item.kind() != Kind.CHANGED) {
                all.add(new Change(item.key(), item.isConflict(), item.shown().number()));
            }
            item.fields().forEach(field -> all.add(new Change(field.key(), field.isConflict(), item.shown().number())));
            item.moved().ifPresent(move -> all.add(new Change(move.key(), false, item.shown().number())));
        }
        steps.forEach(step -> all.add(new Change(step.key(), step.isConflict(), step.shown().name())));
        return all.stream();
    }

    /** The keys of all changes that nobody has to decide. */
    public List<String> plainKeys() {
        return changes().filter(change -> !change.isConflict()).map(Change::key).toList();
    }

    /** One change that can be taken or left; {@code where} says it to a person. */
    record Change(String key, boolean isConflict, String where) {
    }

    public boolean isEmpty() {
        return names.isEmpty() && items.isEmpty() && steps.isEmpty();
    }

    public int conflicts() {
        return (int) changes().filter(Change::isConflict).count();
    }

    public int count(Kind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }
}
