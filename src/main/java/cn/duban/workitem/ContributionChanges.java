package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.inbox.Todos;
import cn.duban.shared.DubanClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down what has changed about a contribution: its row, who holds the ball of its line, the date of what waits about it. */
@Component
class ContributionChanges {

    private final ContributionRows rows;
    private final Balls balls;
    private final Todos todos;
    private final DubanClock clock;

    ContributionChanges(ContributionRows rows, Balls balls, Todos todos, DubanClock clock) {
        this.rows = rows;
        this.balls = balls;
        this.todos = todos;
        this.clock = clock;
    }

    /** Answers false, and writes nothing, if the unit has a part in the item already. */
    boolean begin(Contribution contribution, WorkItem item) {
        if (!rows.insert(contribution)) {
            return false;
        }
        balls.begin(Balls.Line.CONTRIBUTION, contribution.id().value(), item.id(), Holder.of(contribution.unit()), clock.instant());
        return true;
    }

    void write(Contribution before, Contribution after, WorkItem item) {
        rows.save(after);
        hold(after, item);
        if (!before.dueOn().equals(after.dueOn())) {
            todos.retime(after.id().value(), after.dueOn().orElse(Deadline.NO_DATE));
        }
    }

    /** While the item waits for an external cause, so do its parts. */
    void hold(Contribution contribution, WorkItem item) {
        Optional<Holder> holder = contribution.holder(item).map(unit -> item.state() == WorkItemState.PAUSED ? item.holder().orElseThrow() : Holder.of(unit));
        if (holder.isEmpty()) {
            balls.end(contribution.id().value(), clock.instant());
        } else if (balls.now(contribution.id().value()).isPresent()) {
            balls.pass(contribution.id().value(), holder.get(), clock.instant());
        } else {
            balls.begin(Balls.Line.CONTRIBUTION, contribution.id().value(), item.id(), holder.get(), clock.instant());
        }
    }
}
