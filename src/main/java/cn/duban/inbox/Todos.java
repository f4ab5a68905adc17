package cn.duban.inbox;

import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.ListPlace;
import cn.duban.shared.NumberOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 待办: what waits for a unit or a body, written in the same transaction as the step that makes it wait. The table is the
 * inbox; nothing ever asks the engine for it.
 */
@Service
public class Todos {

    /** Stands in for a missing due date, so that the undated come last and paging needs no null. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String COLUMNS =
            "id, key, kind, subject, body, number, number_order, title, due_on, link, opened_at, closed_at ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Todos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a todo; a second one with the same key changes nothing. */
    @Transactional
    public void open(NewTodo todo) {
        jdbc.sql("""
                insert into todo (id, key, kind, subject, body, number, number_order, title, due_on, link, opened_at)
                values (:id, :key, :kind, :subject, :body, :number, :numberOrder, :title, :dueOn, :link, :at) on conflict (key) do nothing""")
                .param("id", UUID.randomUUID()).param("key", todo.key()).param("kind", todo.kind().name()).param("subject", todo.subject())
                .param("body", todo.body().value()).param("number", todo.number()).param("numberOrder", NumberOrder.key(todo.number())).param("title", todo.title())
                .param("dueOn", todo.dueOn().orElse(NEVER)).param("link", todo.link()).param("at", at()).update();
    }

    /** Closes a todo; closing it again, or one that never was, changes nothing. */
    @Transactional
    public void close(String key) {
        jdbc.sql("update todo set closed_at = :at where key = :key and closed_at is null").param("at", at()).param("key", key).update();
    }

    /** Moves the due date of everything that is open about this subject. */
    @Transactional
    public void retime(UUID subject, LocalDate dueOn) {
        jdbc.sql("update todo set due_on = :dueOn where subject = :subject and closed_at is null")
                .param("dueOn", dueOn).param("subject", subject).update();
    }

    /** Hands everything that is open about this subject from one body to another. */
    @Transactional
    public void hand(UUID subject, UnitId from, UnitId to) {
        jdbc.sql("update todo set body = :to where subject = :subject and body = :from and closed_at is null")
                .param("to", to.value()).param("subject", subject).param("from", from.value()).update();
    }

    /** What waits about this subject bears its new number and title. */
    @Transactional
    public void rename(UUID subject, String number, String title) {
        jdbc.sql("update todo set number = :number, number_order = :numberOrder, title = :title where subject = :subject and closed_at is null")
                .param("number", number).param("numberOrder", NumberOrder.key(number)).param("title", title).param("subject", subject).update();
    }

    /** What waits, the most urgent first; the next page begins after the place of the last one shown. */
    public List<Todo> waitingFor(VisibleScope scope, Optional<TodoKind> kind, Optional<ListPlace> after, int size) {
        return jdbc.sql("select " + COLUMNS + """
                from todo where body = any (:bodies) and closed_at is null
                    and (:kind::text is null or kind = :kind) and (due_on, number_order, id) > (:dueOn, :numberOrder, :id)
                order by due_on, number_order, id limit :size""")
                .param("bodies", scope.asArray()).param("kind", kind.map(Enum::name).orElse(null))
                .param("dueOn", after.map(ListPlace::date).orElse(LocalDate.of(1, 1, 1)))
                .param("numberOrder", after.map(ListPlace::numberOrder).orElse(""))
                .param("id", after.map(ListPlace::id).orElse(new UUID(0, 0))).param("size", size)
                .query((row, number) -> read(row)).list();
    }

    /** What waits for anyone about this subject. */
    public List<Todo> waitingAbout(UUID subject) {
        return jdbc.sql("select " + COLUMNS + "from todo where subject = :subject and closed_at is null order by due_on, number_order, id")
                .param("subject", subject).query((row, number) -> read(row)).list();
    }

    /** 已办: what was closed last, the latest first. */
    public List<Todo> doneBy(VisibleScope scope, int size) {
        return jdbc.sql("select " + COLUMNS + """
                from todo where body = any (:bodies) and closed_at is not null order by closed_at desc, id limit :size""")
                .param("bodies", scope.asArray()).param("size", size).query((row, number) -> read(row)).list();
    }

    /** Whether anything that still waits began to wait at or after this instant. */
    public boolean anyOpenedSince(VisibleScope scope, Instant since) {
        return jdbc.sql("select exists (select from todo where body = any (:bodies) and closed_at is null and opened_at >= :since)")
                .param("bodies", scope.asArray()).param("since", since.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
    }

    public TodoCounts counts(VisibleScope scope, LocalDate today) {
        Map<TodoKind, Integer> byKind = new EnumMap<>(TodoKind.class);
        Map<TodoKind, Integer> lateByKind = new EnumMap<>(TodoKind.class);
        int[] dueToday = new int[1];
        jdbc.sql("""
                select kind, count(*) as waiting, count(*) filter (where due_on < :today) as late, count(*) filter (where due_on = :today) as today
                from todo where body = any (:bodies) and closed_at is null group by kind""")
                .param("today", today).param("bodies", scope.asArray())
                .query(row -> {
                    TodoKind kind = TodoKind.valueOf(row.getString("kind"));
                    byKind.put(kind, row.getInt("waiting"));
                    if (kind.term() != TodoKind.Term.NONE) {
                        lateByKind.put(kind, row.getInt("late"));
                        dueToday[0] += row.getInt("today");
                    }
                });
        lateByKind.values().removeIf(late -> late == 0);
        return new TodoCounts(byKind, lateByKind, dueToday[0]);
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Todo read(ResultSet row) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new Todo(row.getObject("id", UUID.class), row.getString("key"), TodoKind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class), new UnitId(row.getObject("body", UUID.class)), row.getString("number"),
                row.getString("title"), NEVER.equals(dueOn) ? Optional.empty() : Optional.of(dueOn), row.getString("link"),
                row.getTimestamp("opened_at").toInstant(), Optional.ofNullable(row.getTimestamp("closed_at")).map(java.sql.Timestamp::toInstant));
    }
}
