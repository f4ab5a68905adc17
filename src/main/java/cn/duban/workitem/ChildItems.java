package cn.duban.workitem;

import cn.duban.inbox.Sentence;
import cn.duban.inbox.SentenceWords;
import cn.duban.org.UnitId;
import cn.duban.workitem.spi.StartingProcess;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 分至属地: children of an item, one for each local government, outside of the model that the item came from. They are started in
 * batches, each of them one transaction, so that a killed program loses and doubles nothing and goes on where it was.
 */
@Service
public class ChildItems {

    /** Twenty registrations with their processes are about a second's work: far below the time for which the engine lends a job. */
    private static final int BATCH = 20;

    private final WorkItems items;
    private final ChildStarts starts;
    private final ChildRegistration registration;
    private final History history;
    private final StartingProcess process;
    private final SentenceWords words;

    ChildItems(WorkItems items, ChildStarts starts, ChildRegistration registration, History history, StartingProcess process, SentenceWords words) {
        this.items = items;
        this.starts = starts;
        this.registration = registration;
        this.history = history;
        this.process = process;
        this.words = words;
    }

    /**
     * Hands an item down to these units; the work goes on after this transaction. A unit that has its child already, and the item's own lead,
     * are passed over.
     */
    @Transactional
    public void handDown(WorkItemId parent, List<UnitId> units) {
        WorkItem item = items.lock(parent);
        int added = starts.add(parent, units.stream().filter(unit -> !unit.equals(item.lead())).toList());
        if (added > 0) {
            history.append(parent, new History.Event("HAND_DOWN", Handling.step(item.state()), Optional.empty(), words.inChinese(Sentence.of("history.handedDown", added)), List.of()));
            process.startChildren(parent);
        }
    }

    /** Starts the next units' children; two nodes that come at once take different ones. */
    @Transactional
    public void startBatch(WorkItemId parent) {
        WorkItem item = items.find(parent).orElseThrow();
        if (!item.isOpen()) {
            starts.dropWaiting(parent);
            return;
        }
        for (ChildStarts.Waiting next : starts.claim(parent, BATCH)) {
            WorkItemId child = registration.register(item, next, item.facts().deadline(), item.facts().targets());
            starts.started(parent, next.unit(), child);
        }
    }

    @Transactional(readOnly = true)
    public boolean areWaiting(WorkItemId parent) {
        return starts.areWaiting(parent);
    }

    /** How far the children of a plan's items are started. */
    @Transactional(readOnly = true)
    public FanOutProgress progress(UUID plan) {
        return starts.ofPlan(plan);
    }
}
