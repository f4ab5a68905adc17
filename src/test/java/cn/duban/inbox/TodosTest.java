package cn.duban.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.DatabaseTest;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.ListPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TodosTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    @Autowired private Todos todos;

    private final UnitId unit = new UnitId(UUID.randomUUID());
    private final VisibleScope scope = new VisibleScope(Set.of(unit));

    @Test
    void theMostUrgentComesFirstAndTheUndatedLast() {
        open(TodoKind.HANDLE, Optional.empty());
        open(TodoKind.HANDLE, Optional.of(TODAY.plusDays(3)));
        open(TodoKind.ACKNOWLEDGE, Optional.of(TODAY.minusDays(1)));
        assertThat(all()).extracting(Todo::dueOn).containsExactly(Optional.of(TODAY.minusDays(1)), Optional.of(TODAY.plusDays(3)), Optional.empty());
    }

    @Test
    void pagesWithoutLosingOrRepeatingOne() {
        for (int i = 0; i < 11; i++) {
            open(TodoKind.HANDLE, Optional.of(TODAY.plusDays(i / 4)));
        }
        List<Todo> seen = new ArrayList<>();
        Optional<ListPlace> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<Todo> rows = todos.waitingFor(scope, Optional.empty(), after, 4);
            seen.addAll(rows);
            after = Optional.of(ListPlace.of(rows.get(rows.size() - 1).place().toString()));
        }
        assertThat(seen).isEqualTo(all()).hasSize(11);
    }

    @Test
    void countsWhatTheFirstLineSays() {
        open(TodoKind.ACKNOWLEDGE, Optional.of(TODAY));
        open(TodoKind.ACKNOWLEDGE, Optional.of(TODAY.plusDays(1)));
        open(TodoKind.HANDLE, Optional.of(TODAY.minusDays(1)));
        todos.close(open(TodoKind.HANDLE, Optional.of(TODAY)));
        TodoCounts counts = todos.counts(scope, TODAY);
        assertThat(counts.byKind()).isEqualTo(Map.of(TodoKind.ACKNOWLEDGE, 2, TodoKind.HANDLE, 1));
        assertThat(List.of(counts.overdue(), counts.dueToday(), counts.total())).containsExactly(1, 1, 3);
    }

    @Test
    void closingMovesItToWhatIsDoneOnce() {
        String key = open(TodoKind.HANDLE, Optional.of(TODAY));
        todos.close(key);
        todos.close(key);
        todos.close("never opened");
        assertThat(all()).isEmpty();
        assertThat(todos.doneBy(scope, 10)).singleElement().satisfies(todo -> assertThat(todo.closedAt()).isPresent());
    }

    @Test
    void narrowsToAKindAndToTheOwnBodies() {
        open(TodoKind.ACKNOWLEDGE, Optional.of(TODAY));
        open(TodoKind.HANDLE, Optional.of(TODAY));
        assertThat(todos.waitingFor(scope, Optional.of(TodoKind.HANDLE), Optional.empty(), 10)).extracting(Todo::kind).containsExactly(TodoKind.HANDLE);
        assertThat(todos.waitingFor(new VisibleScope(Set.of(new UnitId(UUID.randomUUID()))), Optional.empty(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void movesTheDateOfWhatStillWaits() {
        UUID subject = UUID.randomUUID();
        todos.open(new NewTodo(UUID.randomUUID().toString(), TodoKind.HANDLE, subject, unit, "7", "事项", Optional.of(TODAY), "/items/7"));
        todos.retime(subject, TODAY.plusDays(5));
        assertThat(todos.waitingAbout(subject)).extracting(Todo::dueOn).containsExactly(Optional.of(TODAY.plusDays(5)));
    }

    @Test
    void somethingElseThanACursorIsRefused() {
        assertThatThrownBy(() -> ListPlace.of("' or 1=1")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Todo> all() {
        return todos.waitingFor(scope, Optional.empty(), Optional.empty(), 100);
    }

    private String open(TodoKind kind, Optional<LocalDate> dueOn) {
        String key = UUID.randomUUID().toString();
        todos.open(new NewTodo(key, kind, UUID.randomUUID(), unit, "7", "孕产妇系统管理率达92%以上", dueOn, "/items/7"));
        return key;
    }
}
