package cn.duban.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.inbox.Todo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.workitem.spi.Steps;
import cn.duban.workitem.spi.Steps.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkItemTestContext
class WaitingStepsTest {

    @Autowired private Steps steps;
    @Autowired private Todos todos;
    @Autowired private Watch watch;
    @Autowired private EscalationRows escalations;
    @Autowired private Town town;

    private final String key = UUID.randomUUID().toString();
    private Cast cast;

    @BeforeEach
    void startsOnTheDayOfTheAssignment() {
        town.itIs(Cast.ASSIGNED_ON);
        cast = new Cast(town);
    }

    @Test
    void signingForItWaitsForTheLeadUnitUntilTheFirstUrging() {
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        steps.opened(Step.ACKNOWLEDGE, item.value(), key);
        Todo todo = only(cast.lead);
        assertThat(todo.kind()).isEqualTo(TodoKind.ACKNOWLEDGE);
        assertThat(todo.number()).isEqualTo("7");
        assertThat(todo.dueOn()).contains(LocalDate.of(2023, 2, 23));
        assertThat(todo.link()).isEqualTo("/items/" + item);
        steps.closed(key);
        assertThat(waiting(cast.lead)).isEmpty();
    }

    @Test
    void theWorkWaitsForTheLeadUnitUntilTheDeadline() {
        steps.opened(Step.HANDLE, town.inProgress(cast, Cast.DEADLINE).value(), key);
        assertThat(only(cast.lead).dueOn()).contains(Cast.DEADLINE);
        assertThat(waiting(cast.responsible)).isEmpty();
    }

    @Test
    void verificationWaitsForTheOffice() {
        WorkItemId item = town.inProgress(cast, Cast.DEADLINE);
        town.reportCompletion(cast, item);
        steps.opened(Step.VERIFY, item.value(), key);
        assertThat(only(cast.office).kind()).isEqualTo(TodoKind.VERIFY);
        assertThat(only(cast.office).dueOn()).contains(LocalDate.of(2023, 2, 28));
    }

    @Test
    void anEscalationWaitsForTheLeadershipGroup() {
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        town.itIs(LocalDate.of(2023, 2, 27));
        watch.climb(item);
        EscalationId escalation = escalations.of(item).get(0).id();
        steps.opened(Step.INSTRUCT, escalation.value(), key);
        assertThat(only(cast.group).kind()).isEqualTo(TodoKind.INSTRUCT);
        assertThat(only(cast.group).link()).isEqualTo("/escalations/" + escalation);
    }

    @Test
    void openingTheSameStepTwiceWaitsOnce() {
        WorkItemId item = town.assigned(cast, Cast.DEADLINE);
        steps.opened(Step.ACKNOWLEDGE, item.value(), key);
        steps.opened(Step.ACKNOWLEDGE, item.value(), key);
        assertThat(waiting(cast.lead)).hasSize(1);
    }

    private Todo only(UnitId body) {
        assertThat(waiting(body)).hasSize(1);
        return waiting(body).get(0);
    }

    private List<Todo> waiting(UnitId body) {
        return todos.waitingFor(new VisibleScope(Set.of(body)), Optional.empty(), Optional.empty(), 10);
    }
}
