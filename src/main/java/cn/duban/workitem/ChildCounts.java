package cn.duban.workitem;

import cn.duban.calendar.WarningLight;
import java.util.Map;
import java.util.Optional;

/** What the children of an item come to. States and lamps without children are absent. */
public record ChildCounts(int total, Map<WorkItemState, Integer> byState, Map<WarningLight, Integer> byLamp) {

    static final ChildCounts NONE = new ChildCounts(0, Map.of(), Map.of());

    public ChildCounts {
        byState = Map.copyOf(byState);
        byLamp = Map.copyOf(byLamp);
    }

    public int of(WorkItemState state) {
        return byState.getOrDefault(state, 0);
    }

    public int of(WarningLight lamp) {
        return byLamp.getOrDefault(lamp, 0);
    }

    /** Those that are late, with or without a card. */
    public int late() {
        return of(WarningLight.OVERDUE) + of(WarningLight.RED);
    }

    /** Those that the office has accepted, evaluated already or not. */
    public int done() {
        return of(WorkItemState.DONE) + of(WorkItemState.STRUCK_OFF);
    }

    /** The worst lamp of all children; empty when none has one any more. */
    public Optional<WarningLight> worst() {
        return byLamp.keySet().stream().max((one, other) -> Integer.compare(severity(one), severity(other)));
    }

    private static int severity(WarningLight light) {
        return switch (light) {
            case NORMAL -> 0;
            case DUE_SOON -> 1;
            case OVERDUE -> 2;
            case RED -> 3;
        };
    }
}
