package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * 球在谁手里, as a page shows it.
 *
 * @param body empty for an external cause
 * @param name of the body, or the cause
 * @param days calendar days since then
 */
public record BallHolder(Optional<UnitId> body, String name, LocalDate since, int days) {

    static BallHolder of(Holder holder, Instant since, Map<UnitId, String> names, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(since, DubanClock.ZONE);
        String name = holder.body().map(body -> names.getOrDefault(body, "")).orElseGet(() -> holder.cause().orElseThrow());
        return new BallHolder(holder.body(), name, day, (int) ChronoUnit.DAYS.between(day, today));
    }
}
