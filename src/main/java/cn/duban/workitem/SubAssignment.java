package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 层层分解: what the lead of an item hands down to units below it. */
public record SubAssignment(List<Share> shares) {

    /**
     * What one unit gets.
     *
     * @param due    the last day; not after the item's own
     * @param values the unit's share of each target, by the target's place from 0; a target without one is not handed down
     */
    public record Share(UnitId unit, LocalDate due, Map<Integer, BigDecimal> values) {

        public Share {
            Objects.requireNonNull(unit);
            Objects.requireNonNull(due);
            values = Map.copyOf(values);
        }
    }

    public SubAssignment {
        shares = List.copyOf(shares);
    }
}
