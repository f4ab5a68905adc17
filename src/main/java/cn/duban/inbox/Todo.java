package cn.duban.inbox;

import cn.duban.org.UnitId;
import cn.duban.shared.ListPlace;
import cn.duban.shared.NumberOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 待办 / 已办: what waits, or waited, for a body. The fields are those of {@link NewTodo}. */
public record Todo(UUID id, String key, TodoKind kind, UUID subject, UnitId body, String number, String title, Optional<LocalDate> dueOn,
                   String link, Instant openedAt, Optional<Instant> closedAt) {

    /** Where the next page of a list by urgency begins. */
    public ListPlace place() {
        return new ListPlace(dueOn.orElse(Todos.NEVER), NumberOrder.key(number), id);
    }
}
