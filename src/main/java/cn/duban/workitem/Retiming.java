package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * 重新计时: the open items of an office that are worked through in pages.
 *
 * @param version the calendar's version that is compared with or moved to; 0 where the ladder has changed
 * @param plan    where a plan's ladder has changed; empty for all of the office's items
 * @param by      who wanted it; empty for the program itself
 * @param cursor  the last item that was looked at
 * @param seen    how many items were looked at
 * @param moved   how many of them are, or were, timed otherwise
 */
record Retiming(UUID id, Kind kind, UnitId office, int version, Optional<UUID> plan, Optional<Actor> by, Optional<UUID> cursor, int seen, int moved,
                Optional<Instant> finishedAt) {

    enum Kind {
        /** Which items would a newer calendar move? Those that it would not follow it. */
        SURVEY,
        /** Those that the office has confirmed are moved. */
        CONFIRMED,
        /** A changed ladder counts; the timers are armed anew. */
        LADDER
    }

    boolean isFinished() {
        return finishedAt.isPresent();
    }
}
