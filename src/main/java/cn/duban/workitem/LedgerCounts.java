package cn.duban.workitem;

import cn.duban.calendar.WarningLight;
import java.util.Map;

/** The figures above the ledger: every one opens its list. States and lamps without items are absent. */
public record LedgerCounts(int total, Map<WorkItemState, Integer> byState, Map<WarningLight, Integer> byLamp) {

    public LedgerCounts {
        byState = Map.copyOf(byState);
        byLamp = Map.copyOf(byLamp);
    }

    public int of(WorkItemState state) {
        return byState.getOrDefault(state, 0);
    }

    public int of(WarningLight lamp) {
        return byLamp.getOrDefault(lamp, 0);
    }
}
