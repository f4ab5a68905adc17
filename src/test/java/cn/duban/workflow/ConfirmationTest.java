package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.security.VisibleScope;
import cn.duban.workitem.Confirming;
import cn.duban.workitem.SubmissionId;
import cn.duban.workitem.UnitConfirmation;
import cn.duban.workitem.WorkItemId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The process of what a unit's leader confirms, and the todo that comes and goes with its step. */
@ProcessTest
class ConfirmationTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    Organisation organisation;
    @Autowired
    Officials officials;
    @Autowired
    UnitConfirmation confirmation;
    @Autowired
    Confirming confirming;
    @Autowired
    Todos todos;

    Official leader;

    @BeforeEach
    void theUnitWantsIt() {
        organisation.putOfficial("test.fenguan", "测分管", province.lead, Set.of(new Post(province.lead, Role.LEADER_IN_CHARGE)));
        leader = officials.bySignInName("test.fenguan").orElseThrow();
        confirmation.want(province.lead, true, province.handler);
    }

    @AfterEach
    void itNoLongerDoes() {
        confirmation.want(province.lead, false, province.handler);
    }

    @Test
    void theLeaderFindsItAmongWhatWaitsUntilItIsConfirmedAndTheItemsOwnStepGoesOn() {
        WorkItemId item = province.itemInHandling();
        province.reportCompletion(item);
        SubmissionId submission = waiting(item);
        assertThat(confirmTodos(submission)).isOne();
        confirming.answer(submission, Map.of("verdict", "confirmed"), leader);
        assertThat(confirmTodos(submission)).isZero();
        assertThat(engine.ended(ModelIds.Confirmation.PROCESS, submission)).isTrue();
        province.accept(item);
    }

    @Test
    void givenBackOrTakenBackItWaitsForNobody() {
        WorkItemId item = province.itemInHandling();
        province.reportProgress(item);
        SubmissionId first = waiting(item);
        confirming.answer(first, Map.of("verdict", "given-back", "reason", "请补充"), leader);
        province.reportProgress(item);
        SubmissionId second = waiting(item);
        confirming.withdraw(second, province.handler);
        assertThat(second).isNotEqualTo(first);
        assertThat(confirmTodos(first) + confirmTodos(second)).isZero();
        assertThat(engine.ended(ModelIds.Confirmation.PROCESS, first)).isTrue();
        assertThat(engine.ended(ModelIds.Confirmation.PROCESS, second)).isTrue();
    }

    private SubmissionId waiting(WorkItemId item) {
        return confirming.about(item, province.handler).orElseThrow().id();
    }

    private long confirmTodos(SubmissionId submission) {
        return todos.waitingFor(new VisibleScope(Set.of(province.lead)), Optional.of(TodoKind.CONFIRM), Optional.empty(), 100).stream()
                .filter(todo -> todo.subject().equals(submission.value())).count();
    }
}
