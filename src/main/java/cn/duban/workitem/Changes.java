package cn.duban.workitem;

import cn.duban.inbox.Todos;
import cn.duban.security.Actor;
import cn.duban.workitem.spi.HandlingProcess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes down what has changed about an item: its history, its row and who holds its ball, together; afterwards, when the process has
 * followed, what depends on its days. Callers hold the item's row lock and are in a transaction.
 */
@Component
class Changes {

    private final WorkItems items;
    private final History history;
    private final ItemBall ball;
    private final ContributionLife contributions;
    private final Watch watch;
    private final Todos todos;
    private final HandlingProcess process;
    private final DeadlineKeeping deadlines;
    private final RequestClosing requests;

    Changes(WorkItems items, History history, ItemBall ball, ContributionLife contributions, Watch watch, Todos todos, HandlingProcess process,
            DeadlineKeeping deadlines, RequestClosing requests) {
        this.items = items;
        this.history = history;
        this.ball = ball;
        this.contributions = contributions;
        this.watch = watch;
        this.todos = todos;
        this.process = process;
        this.deadlines = deadlines;
        this.requests = requests;
    }

    /**
     * Writes the difference between two versions of an item as one event of its history.
     *
     * @param act   what was done, a key of {@code history.act.*}
     * @param actor empty for what the program does by itself
     * @param note  what was said
     * @return the item as it was saved
     */
    WorkItem write(WorkItem before, WorkItem changed, String act, Optional<Actor> actor, String note) {
        ball.catchUp(before);
        WorkItem after = deadlines.completed(before, changed, actor, note);
        List<FieldChange> changes = WorkItemFields.difference(WorkItemFields.of(before), WorkItemFields.of(after));
        history.append(before.id(), new History.Event(act, Handling.step(before.state()), actor, note, changes));
        WorkItem saved = changes.isEmpty() ? after : items.save(before, after);
        deadlines.write(before, saved);
        contributions.follow(before, saved);
        requests.follow(before, saved);
        ball.settle(saved);
        return saved;
    }

    /** Who holds the item's line now: by its state, or a unit whose contribution is late. */
    Optional<Holder> holder(WorkItem item) {
        return ball.holder(item);
    }

    /** Brings the item's timer and what waits about it to the days that hold now; its process has gone on before. */
    void retime(WorkItem item) {
        if (!item.state().isEnded()) {
            todos.retime(item.id().value(), watch.expectedBy(item));
            process.rearm(item.id());
        }
    }
}
