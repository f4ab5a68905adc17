package cn.duban.workitem;

import cn.duban.shared.DubanClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * 球在谁手里, of an item's own line while the lead unit collects contributions: the lead unit, except that once the date of a contribution has passed it
 * is the unit latest in delivering, that is the one whose open contribution has been late longest; among those of one date the first in the document.
 */
final class ItemHolder {

    /** The order in which units are latest: the earliest date first, then that of the document. */
    private static final Comparator<Contribution> LATEST_FIRST =
            Comparator.comparing((Contribution contribution) -> contribution.dueOn().orElseThrow()).thenComparing(Contribution::position);

    /** The ball of the line passed by time alone. */
    record Passing(Holder to, Instant at) {
    }

    private ItemHolder() {
    }

    /**
     * Who holds the item's line at an instant.
     *
     * @param own who holds it by the item's own state
     */
    static Holder at(Instant now, WorkItem item, Holder own, Collection<Contribution> contributions) {
        return latest(now, item, contributions).map(Contribution::unit).map(Holder::of).orElse(own);
    }

    /**
     * Whether the ball has passed since it was last written down, although nobody did anything: at the instant on which the day of the
     * contribution that is late longest had ended, whenever that is noticed.
     */
    static Optional<Passing> passed(Instant now, WorkItem item, HeldInterval written, Collection<Contribution> contributions) {
        return latest(now, item, contributions).filter(late -> !written.holder().is(late.unit()))
                .map(late -> new Passing(Holder.of(late.unit()), later(dayEnded(late.dueOn().orElseThrow()), written.since())));
    }

    private static Optional<Contribution> latest(Instant now, WorkItem item, Collection<Contribution> contributions) {
        if (item.state() != WorkItemState.IN_PROGRESS) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, DubanClock.ZONE);
        return contributions.stream().filter(contribution -> contribution.isLateOn(today)).min(LATEST_FIRST);
    }

    private static Instant dayEnded(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DubanClock.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
