package cn.duban.workitem;

import cn.duban.calendar.WarningLight;
import java.util.Map;

/** The figures above the ledger: every one opens its list. States and lamps without items are absent. */
public record LedgerCounts(int total, Map<WorkItemState, Integer> byState, Map<WarningLight, Integer> byLamp) {

    public LedgerCounts {
        byState = Map.copyOf(byState);
        byLamp = Map.copyOf(byLamp);
    }

    /** What the ledger finds under a state: what was struck off has been done as well. */
    public int found(WorkItemState state) {
        return state == WorkItemState.DONE ? done() : of(state);
    }

    public int of(WorkItemState state) {
        return byState.getOrDefault(state, 0);
    }

    /** 办结: accepted, whether struck off yet or not. */
    public int done() {
        return of(WorkItemState.DONE) + of(WorkItemState.STRUCK_OFF);
    }

    public int of(WarningLight lamp) {
        return byLamp.getOrDefault(lamp, 0);
    }
}
