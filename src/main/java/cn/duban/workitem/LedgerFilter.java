package cn.duban.workitem;

import cn.duban.calendar.WarningLight;
import cn.duban.org.UnitId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a page of the ledger is narrowed down to; empty means any.
 *
 * @param unit  lead or responsible unit
 * @param lamps empty means any, done items included; a done item has no lamp
 * @param text  found in title or text, or in the name of the lead or a responsible unit; or the number itself
 * @param source which kind of document it goes back to
 * @param parent only the children of this item
 * @param below  also the children (下级任务) of what these bodies supervise or lead: otherwise they are counted in their parents, and only
 *               those stand in the list in which the body itself works
 */
public record LedgerFilter(Optional<UUID> plan, Optional<UUID> action, Optional<UnitId> unit, Optional<WorkItemState> state,
                           Set<WarningLight> lamps, Optional<String> text, Optional<Source.Kind> source, Optional<WorkItemId> parent, boolean below) {

    public LedgerFilter {
        lamps = Set.copyOf(lamps);
        text = text.map(String::strip).filter(words -> !words.isEmpty());
    }

    public static LedgerFilter none() {
        return new LedgerFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** What leadership looks at: overdue, and about to be. */
    public static LedgerFilter pressing() {
        return none().withLamps(EnumSet.of(WarningLight.RED, WarningLight.OVERDUE, WarningLight.DUE_SOON));
    }

    public LedgerFilter withPlan(UUID plan) {
        return new LedgerFilter(Optional.of(plan), action, unit, state, lamps, text, source, parent, below);
    }

    public LedgerFilter withBelow() {
        return new LedgerFilter(plan, action, unit, state, lamps, text, source, parent, true);
    }

    public LedgerFilter withParent(WorkItemId parent) {
        return new LedgerFilter(plan, action, unit, state, lamps, text, source, Optional.of(parent), true);
    }

    public LedgerFilter withLamps(Set<WarningLight> lamps) {
        return new LedgerFilter(plan, action, unit, state, lamps, text, source, parent, below);
    }
}
