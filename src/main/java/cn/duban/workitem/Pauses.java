package cn.duban.workitem;

import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.spi.HandlingProcess;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 中止: stops the clocks of an item for an external cause, once whoever decides about it has agreed. */
@Component
public class Pauses {

    private final WorkItems items;
    private final Changes changes;
    private final HandlingProcess process;
    private final DubanClock clock;

    Pauses(WorkItems items, Changes changes, HandlingProcess process, DubanClock clock) {
        this.items = items;
        this.changes = changes;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Pauses an item in handling until it is resumed.
     *
     * @param cause    the external cause, in words: it holds the ball meanwhile
     * @param approver who agreed
     * @throws cn.duban.shared.Refusal (conflict) if it is not in handling
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(WorkItemId id, String cause, Optional<Actor> approver) {
        WorkItem item = items.lock(id);
        WorkItem paused = changes.write(item, item.pause(cause, clock.today()), "PAUSE", approver, cause);
        process.paused(id);
        changes.retime(paused);
    }
}
