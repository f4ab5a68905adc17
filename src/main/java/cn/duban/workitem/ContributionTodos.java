package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.NewTodo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.workitem.spi.Ladder;
import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Rung;
import cn.duban.workitem.spi.Steps.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the open step of a contribution into the inbox of whoever's turn it is. */
@Component
class ContributionTodos {

    private static final Map<Step, TodoKind> KINDS = Map.of(Step.ACKNOWLEDGE_CONTRIBUTION, TodoKind.ACKNOWLEDGE_CONTRIBUTION,
            Step.RULE_ON_CONTRIBUTION, TodoKind.RULE_ON_CONTRIBUTION, Step.CONTRIBUTE, TodoKind.CONTRIBUTE,
            Step.MERGE_CONTRIBUTION, TodoKind.MERGE_CONTRIBUTION);

    private final ContributionRows rows;
    private final WorkItems items;
    private final Todos todos;
    private final Units units;
    private final Ladder ladder;
    private final WorkCalendar calendar;

    ContributionTodos(ContributionRows rows, WorkItems items, Todos todos, Units units, Ladder ladder, WorkCalendar calendar) {
        this.rows = rows;
        this.items = items;
        this.todos = todos;
        this.units = units;
        this.ladder = ladder;
        this.calendar = calendar;
    }

    void open(Step step, ContributionId id, String key) {
        Contribution contribution = rows.find(id).orElseThrow();
        WorkItem item = items.find(contribution.item()).orElseThrow();
        UnitId body = switch (step) {
            case RULE_ON_CONTRIBUTION -> item.office();
            case MERGE_CONTRIBUTION -> item.lead();
            default -> contribution.unit();
        };
        // Who reads of another unit's part has to see whose it is.
        String title = body.equals(contribution.unit()) ? item.facts().title()
                : units.names(List.of(contribution.unit())).getOrDefault(contribution.unit(), "") + "：" + item.facts().title();
        todos.open(new NewTodo(key, KINDS.get(step), id.value(), body, item.facts().number(), title, expectedBy(step, contribution),
                Links.contributions(item.id())));
    }

    private Optional<LocalDate> expectedBy(Step step, Contribution contribution) {
        return switch (step) {
            case ACKNOWLEDGE_CONTRIBUTION -> ladder.rungs(Concern.CONTRIBUTION_ACKNOWLEDGEMENT).stream().findFirst().map(Rung::workingDays)
                    .map(days -> calendar.plusWorkingDays(contribution.assignedOn(), days)).or(contribution::dueOn);
            case CONTRIBUTE -> contribution.dueOn();
            case RULE_ON_CONTRIBUTION -> contribution.closing().map(Remark::on);
            default -> contribution.delivery().map(Delivery::on);
        };
    }
}
