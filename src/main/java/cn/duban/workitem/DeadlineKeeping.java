package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.Unit;
import cn.duban.org.Units;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps the chain of an item's deadline complete whatever changes the item: an item that is resumed gets the working days back during which
 * it stood still, and a date that was set anew leaves its link. So no date can move without saying why.
 */
@Component
class DeadlineKeeping {

    private final DeadlineChanges rows;
    private final ItemCalendars calendars;
    private final Units units;
    private final DubanClock clock;

    DeadlineKeeping(DeadlineChanges rows, ItemCalendars calendars, Units units, DubanClock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.units = units;
        this.clock = clock;
    }

    /** The second version of an item with the links that lead from the first one's deadline to its own. */
    WorkItem completed(WorkItem before, WorkItem after, Optional<Actor> actor, String note) {
        Deadline earlier = before.facts().deadline();
        Deadline deadline = after.facts().deadline();
        if (deadline.changes().size() <= earlier.changes().size()) {
            // Nobody who moved it added a link.
            Deadline bare = deadline.with(List.of());
            deadline = bare.date().equals(earlier.date()) ? bare.with(earlier.changes()) : earlier.amended(bare, clock.today(), note, approvedBy(actor));
        }
        if (before.state() == WorkItemState.PAUSED && after.isOpen() && after.state() != WorkItemState.PAUSED && deadline.pausedSince().isPresent()) {
            deadline = deadline.resumed(clock.today(), note, approvedBy(actor), calendars.of(before));
        }
        return deadline.equals(after.facts().deadline()) ? after : after.on(deadline);
    }

    /** Writes the links that were added. */
    void write(WorkItem before, WorkItem after) {
        rows.append(before, after);
    }

    /** Body and name, as they are called today; empty text where the program did it by itself. */
    String approvedBy(Optional<Actor> actor) {
        return actor.map(who -> (units.byId(who.body()).map(Unit::name).orElse("") + " " + who.name()).strip()).orElse("");
    }
}
