package cn.duban.inbox;

import cn.duban.org.UnitId;
import cn.duban.shared.NumberOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 待办 / 已办: what waits, or waited, for a body. The fields are those of {@link NewTodo}. */
public record Todo(UUID id, String key, TodoKind kind, UUID subject, UnitId body, String number, String title, Optional<LocalDate> dueOn,
                   String link, Instant openedAt, Optional<Instant> closedAt) {

    /** Where the next page of a list by urgency begins. */
    public Cursor cursor() {
        return new Cursor(dueOn.orElse(Todos.NEVER), NumberOrder.key(number), id);
    }

    /** A place in the list by urgency: after this due date, number and id. Written
     * {@code 2023-03-17_000000007_<id>} in addresses. */
    public record Cursor(LocalDate dueOn, String numberOrder, UUID id) {

        /** @throws IllegalArgumentException if it is not a cursor */
        public static Cursor of(String written) {
            try {
                String[] parts = written.split("_", 3);
                return new Cursor(LocalDate.parse(parts[0]), parts[1], UUID.fromString(parts[2]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("Not a cursor", e);
            }
        }

        @Override
        public String toString() {
            return dueOn + "_" + numberOrder + "_" + id;
        }
    }
}
