package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.workitem.spi.ContributionProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What becomes of the contributions as their item goes on: they begin with it, lapse when completion is reported without them, revive when it is
 * returned, end when it is withdrawn. Callers hold the item's row lock and are in a transaction.
 */
@Component
class ContributionLife {

    private static final String STEP = "contribution";
    private static final Set<WorkItemState> WORKED_ON = EnumSet.of(WorkItemState.ASSIGNED, WorkItemState.REFUSED, WorkItemState.IN_PROGRESS,
            WorkItemState.PAUSED);

    private final ContributionRows rows;
    private final ContributionChanges changes;
    private final ContributionProcess process;
    private final History history;
    private final Units units;
    private final Todos todos;
    private final WorkCalendar calendar;
    private final DubanClock clock;
    private final ContributionTerm term;

    ContributionLife(ContributionRows rows, ContributionChanges changes, ContributionProcess process, History history, Units units, Todos todos,
                     WorkCalendar calendar, DubanClock clock, @Value("${duban.contribution.days-before:5}") int daysBefore) {
        this.rows = rows;
        this.changes = changes;
        this.process = process;
        this.history = history;
        this.units = units;
        this.todos = todos;
        this.calendar = calendar;
        this.clock = clock;
        this.term = new ContributionTerm(daysBefore);
    }

    /**
     * Gives each responsible unit of a new item its part, and starts its process.
     *
     * @return what that adds to the fields with which the item was registered
     */
    List<FieldChange> assign(WorkItem item) {
        List<FieldChange> fields = new ArrayList<>();
        int position = 0;
        for (UnitId unit : rows.contributors(item)) {
            fields.addAll(assign(item, unit, position++));
        }
        return fields;
    }

    /**
     * Gives those responsible units their part that have none yet, and takes it from those that are none any more; done again, nothing happens. Once
     * completion is reported nobody is given a part: that waits for the return.
     */
    void bringUpToDate(WorkItem item) {
        Map<UnitId, Contribution> present = rows.of(item.id()).stream().collect(Collectors.toMap(Contribution::unit, Function.identity()));
        List<UnitId> wanted = rows.contributors(item);
        List<FieldChange> fields = new ArrayList<>();
        for (int position = 0; position < wanted.size() && WORKED_ON.contains(item.state()); position++) {
            Contribution known = present.get(wanted.get(position));
            fields.addAll(known == null ? assign(item, wanted.get(position), position) : assignAgain(item, known));
        }
        tell(item, "CONTRIBUTION_ASSIGN", fields);
        List<Contribution> others = present.values().stream().filter(contribution -> !wanted.contains(contribution.unit())).toList();
        change(item, others, "CONTRIBUTION_WITHDRAW", Contribution::withdrawn);
    }

    /** The item has changed from one version to the next. */
    void follow(WorkItem before, WorkItem after) {
        if (before.state() != after.state()) {
            followState(before, after);
        }
        if (after.isOpen() && !before.facts().equals(after.facts())) {
            followFacts(before, after);
        }
    }

    private void followState(WorkItem before, WorkItem after) {
        List<Contribution> present = rows.of(after.id());
        LocalDate today = clock.today();
        switch (after.state()) {
            case COMPLETION_REPORTED -> change(after, present, "CONTRIBUTION_LAPSE", Contribution::itemCompleted);
            case IN_PROGRESS -> {
                change(after, present, "CONTRIBUTION_REVIVE",
                        contribution -> contribution.itemTakenUpAgain(today, term.dueOn(after.facts().deadline(), today, calendar)));
                if (before.state() == WorkItemState.PAUSED) {
                    present.forEach(contribution -> changes.hold(contribution, after));
                } else if (!WORKED_ON.contains(before.state())) {
                    bringUpToDate(after);
                }
            }
            case PAUSED -> present.forEach(contribution -> changes.hold(contribution, after));
            case WITHDRAWN, MERGED -> change(after, present, "CONTRIBUTION_WITHDRAW", Contribution::withdrawn);
            case ASSIGNED, REFUSED, DONE, STRUCK_OFF -> { }
        }
    }

    private void followFacts(WorkItem before, WorkItem after) {
        if (!before.lead().equals(after.lead())) {
            rows.of(after.id()).forEach(contribution -> {
                changes.hold(contribution, after);
                todos.hand(contribution.id().value(), before.lead(), after.lead());
            });
        }
        bringUpToDate(after);
        if (!before.facts().deadline().equals(after.facts().deadline())) {
            change(after, rows.of(after.id()), "CONTRIBUTION_RETIME", contribution -> !contribution.state().isLive() ? contribution
                    : contribution.movedTo(term.moved(contribution, before.facts().deadline(), after.facts().deadline(), clock.today(), calendar)));
        }
    }

    /** Each of them by itself, the history in one event. */
    private void change(WorkItem item, List<Contribution> all, String act, UnaryOperator<Contribution> change) {
        List<FieldChange> fields = new ArrayList<>();
        for (Contribution before : all) {
            Contribution after = change.apply(before);
            if (!after.equals(before)) {
                changes.write(before, after, item);
                route(before, after);
                fields.addAll(ContributionFields.difference(before, after));
            }
        }
        tell(item, act, fields);
    }

    private void route(Contribution before, Contribution after) {
        if (before.state() == ContributionState.DELIVERED && after.state() == ContributionState.MERGED) {
            process.advance(after.id(), ContributionAct.MERGE, false);
        } else if (before.state().isLive() && !after.state().isLive()) {
            process.end(after.id());
        } else if (!before.state().isLive() && after.state().isLive()) {
            process.resume(after.id(), after.state());
        }
    }

    private List<FieldChange> assign(WorkItem item, UnitId unit, int position) {
        LocalDate today = clock.today();
        Contribution assigned = Contribution.assign(new ContributionId(UUID.randomUUID()), item.id(), unit, position, today,
                term.dueOn(item.facts().deadline(), today, calendar));
        if (!changes.begin(assigned, item)) {
            return List.of();
        }
        process.start(assigned.id());
        return ContributionFields.ofNew(assigned);
    }

    private List<FieldChange> assignAgain(WorkItem item, Contribution known) {
        if (known.state() != ContributionState.WITHDRAWN) {
            return List.of();
        }
        LocalDate today = clock.today();
        Contribution again = known.assignedAgain(today, term.dueOn(item.facts().deadline(), today, calendar));
        changes.write(known, again, item);
        process.resume(again.id(), again.state());
        return ContributionFields.difference(known, again);
    }

    private void tell(WorkItem item, String act, List<FieldChange> fields) {
        if (!fields.isEmpty()) {
            Map<String, String> named = new HashMap<>();
            units.names(rows.of(item.id()).stream().map(Contribution::unit).toList()).forEach((unit, name) -> named.put(unit.toString(), name));
            String concerned = fields.stream().map(change -> change.field().substring(change.field().indexOf('.') + 1)).distinct()
                    .map(unit -> named.getOrDefault(unit, unit)).collect(Collectors.joining("、"));
            history.append(item.id(), new History.Event(act, STEP, Optional.empty(), concerned, fields));
        }
    }
}
