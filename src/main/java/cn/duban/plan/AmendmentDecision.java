package cn.duban.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was approved: the steps that carry an amendment out, in their order. An action comes before its items, so that it cannot end while
 * something new is still to be entered.
 *
 * @param added ids of the plan's items that are new
 */
record AmendmentDecision(List<Step> steps, List<UUID> added) {

    AmendmentDecision {
        steps = List.copyOf(steps);
        added = List.copyOf(added);
    }

    /** What a step does. */
    enum Deed {
        /** The action's model gets a new version, its running instance is brought there, new items are entered. */
        ACTION,
        /** A work item goes on with other facts. */
        AMEND,
        /** A work item goes on as part of another one. */
        MERGE,
        /** A work item is dropped. */
        WITHDRAW
    }

    /**
     * A step.
     *
     * @param subject id of the action or the work item
     * @param fields  what an amended item has new; empty else
     * @param item    what an amended item says now
     * @param into    the work item that a merged one goes into
     * @param reason  why it is dropped or merged, in words
     */
    record Step(Deed deed, UUID subject, Set<ItemField> fields, Optional<BreakdownItem> item, Optional<UUID> into, String reason) {

        static Step action(UUID action) {
            return new Step(Deed.ACTION, action, Set.of(), Optional.empty(), Optional.empty(), "");
        }

        static Step amend(UUID workItem, Set<ItemField> fields, BreakdownItem item) {
            return new Step(Deed.AMEND, workItem, fields, Optional.of(item), Optional.empty(), "");
        }

        static Step merge(UUID workItem, UUID into, String reason) {
            return new Step(Deed.MERGE, workItem, Set.of(), Optional.empty(), Optional.of(into), reason);
        }

        static Step withdraw(UUID workItem, String reason) {
            return new Step(Deed.WITHDRAW, workItem, Set.of(), Optional.empty(), Optional.empty(), reason);
        }
    }
}
