package cn.duban.workitem;

import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Passes the ball of an item's own line to whom {@link ItemHolder} names. Callers hold the item's row lock, catch up before they change anything
 * and settle after everything has changed.
 */
@Component
class ItemBall {

    private final Balls balls;
    private final ContributionRows contributions;
    private final DubanClock clock;

    ItemBall(Balls balls, ContributionRows contributions, DubanClock clock) {
        this.balls = balls;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** Writes down where time alone has passed the ball since it was last looked at, at the instant at which it passed. */
    void catchUp(WorkItem item) {
        Optional<HeldInterval> written = balls.now(item.id().value());
        written.flatMap(held -> ItemHolder.passed(clock.instant(), item, held, contributions.of(item.id())))
                .ifPresent(passing -> balls.pass(item.id().value(), passing.to(), passing.at()));
    }

    /** Who holds the item's line now; empty once it has come to an end. */
    Optional<Holder> holder(WorkItem item) {
        return item.holder().map(own -> ItemHolder.at(clock.instant(), item, own, contributions.of(item.id())));
    }

    /** The present interval of the item's line as it is by now, also where time has passed the ball and nobody has written it down yet. */
    Optional<HeldInterval> now(WorkItem item) {
        return balls.now(item.id().value()).map(held -> ItemHolder.passed(clock.instant(), item, held, contributions.of(item.id()))
                .map(passing -> new HeldInterval(passing.to(), passing.at(), Optional.empty())).orElse(held));
    }

    /** Passes the ball to whoever holds it after an act, or ends the line; one that had ended begins anew. */
    void settle(WorkItem item) {
        Instant now = clock.instant();
        Optional<Holder> holder = holder(item);
        if (holder.isEmpty()) {
            balls.end(item.id().value(), now);
        } else if (balls.now(item.id().value()).isPresent()) {
            balls.pass(item.id().value(), holder.get(), now);
        } else {
            balls.begin(Balls.Line.ITEM, item.id().value(), item.id(), holder.get(), now);
        }
    }
}
