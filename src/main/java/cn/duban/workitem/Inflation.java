package cn.duban.workitem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 层层加码: by how much what an item hands down goes beyond what it has to reach itself. Amounts add up; of rates the strictest counts.
 *
 * @param handedDown the sum of the shares, or the strictest of them
 * @param percent    over the item's own value, one decimal, more than 0
 */
public record Inflation(Target target, BigDecimal handedDown, BigDecimal percent) {

    private static final List<String> OF_RATES = List.of("%", "％", "‰", "/", "百分点");

    /** Empty if the shares do not go beyond the target, or if it has no value to go beyond. */
    static Optional<Inflation> of(Target target, Collection<BigDecimal> shares) {
        if (shares.isEmpty() || target.value().filter(value -> value.signum() > 0).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal own = target.value().get();
        boolean less = target.operator().equals("<=");
        BigDecimal handed = !isRate(target) ? shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : less ? shares.stream().min(Comparator.naturalOrder()).orElseThrow() : shares.stream().max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal beyond = less ? own.subtract(handed) : handed.subtract(own);
        return beyond.signum() <= 0 ? Optional.empty()
                : Optional.of(new Inflation(target, handed, beyond.multiply(BigDecimal.valueOf(100)).divide(own, 1, RoundingMode.HALF_UP)));
    }

    static boolean isRate(Target target) {
        return OF_RATES.stream().anyMatch(target.unit()::contains);
    }
}
