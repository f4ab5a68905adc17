package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.workitem.spi.Ladder.Concern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * 督办事由: a clock that runs against somebody on a work item, and up whose rungs of the ladder its one timer climbs.
 *
 * @param concern which rungs of the ladder it climbs
 * @param line    for what it runs beside the item itself, such as a contribution, a request or a reporting period; empty for the item's own
 * @param from    the day from which rungs count; those that lie before it count back from its last working day
 * @param after   nothing on or before this day comes up: nobody could have acted on it
 * @param until   the first day on which it no longer hits; empty without end
 * @param body    who is told
 * @param about   what the sentence names beside the item, such as a unit or a period; empty where there is nothing to name
 */
record Watched(Concern concern, Optional<UUID> line, LocalDate from, LocalDate after, Optional<LocalDate> until, UnitId body, String about) {

    Watched {
        Objects.requireNonNull(concern);
        Objects.requireNonNull(line);
        Objects.requireNonNull(from);
        Objects.requireNonNull(after);
        Objects.requireNonNull(until);
        Objects.requireNonNull(body);
        Objects.requireNonNull(about);
    }

    /** A clock of the item itself that runs on until it is stopped. */
    static Watched own(Concern concern, LocalDate from, LocalDate after, UnitId body) {
        return new Watched(concern, Optional.empty(), from, after, Optional.empty(), body, "");
    }

    boolean hits(LocalDate day) {
        return until.map(day::isBefore).orElse(true);
    }
}
