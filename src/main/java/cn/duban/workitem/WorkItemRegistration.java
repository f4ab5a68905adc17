package cn.duban.workitem;

import cn.duban.shared.DubanClock;
import java.util.List;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 立项: puts a work item on the books and assigns it to its lead unit. */
@Service
public class WorkItemRegistration {

    private final WorkItems items;
    private final History history;
    private final Balls balls;
    private final ContributionLife contributions;
    private final ItemCalendars calendars;
    private final DubanClock clock;

    WorkItemRegistration(WorkItems items, History history, Balls balls, ContributionLife contributions, ItemCalendars calendars, DubanClock clock) {
        this.items = items;
        this.history = history;
        this.balls = balls;
        this.contributions = contributions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Registers the item, or answers the id it got when this element of this action was registered before; also when two
     * nodes register it at the same time: the second waits for the first and finds its row.
     */
    @Transactional
    public WorkItemId register(NewWorkItem facts) {
        WorkItem item = WorkItem.register(new WorkItemId(UUID.randomUUID()), facts, clock.today());
        if (!items.insert(item)) {
            return facts.source().plan().flatMap(element -> items.registered(element.action(), element.id())).orElseThrow();
        }
        calendars.begin(item.id());
        List<FieldChange> fields = new ArrayList<>(WorkItemFields.difference(Map.of(), WorkItemFields.of(item)));
        fields.addAll(contributions.assign(item));
        history.append(item.id(), new History.Event("REGISTER", "register", Optional.empty(), "", fields));
        balls.begin(Balls.Line.ITEM, item.id().value(), item.id(), Holder.of(item.lead()), clock.instant());
        return item.id();
    }
}
