package cn.duban.inbox;

import cn.duban.org.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something starts to wait for a body.
 *
 * @param key     unique; whoever opens it closes it by this key
 * @param subject what it is about: a work item, an escalation, a supervision step
 * @param body    for whom it waits
 * @param number  the item's number as officials say it; may be empty
 * @param link    the page where the act can be done
 */
public record NewTodo(String key, TodoKind kind, UUID subject, UnitId body, String number, String title, Optional<LocalDate> dueOn, String link) {
}
