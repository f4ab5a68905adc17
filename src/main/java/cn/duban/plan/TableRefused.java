package cn.duban.plan;

import java.util.List;

/** A task table cannot be taken as it is; all faults found at once, so that they can be mended at once. */
public final class TableRefused extends RuntimeException {

    private final transient List<CellFault> faults;

    TableRefused(List<CellFault> faults) {
        super("Table refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    public List<CellFault> faults() {
        return faults;
    }
}
