package cn.duban.workitem;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time during which one holder had the ball of a line of work.
 *
 * @param since included
 * @param until excluded; empty while it lasts
 */
public record HeldInterval(Holder holder, Instant since, Optional<Instant> until) {
}
