package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.inbox.Matters;
import cn.duban.inbox.Sentence;
import cn.duban.org.UnitId;
import cn.duban.shared.DubanClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work items behind the inbox's todos, whether a todo is about the item itself or about an escalation of it. */
@Component
class MattersBehindTodos implements Matters {

    private final JdbcClient jdbc;
    private final ItemCalendars calendars;
    private final DubanClock clock;

    MattersBehindTodos(JdbcClient jdbc, ItemCalendars calendars, DubanClock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Matter> behind(Collection<UUID> subjects) {
        Map<UUID, Matter> matters = new HashMap<>();
        LocalDate today = clock.today();
        BiFunction<Integer, UnitId, WorkCalendar> calendar = calendars.ofMany();
        jdbc.sql("""
                select t.subject, i.state, i.deadline, i.completion_reported_on, i.card, i.calendar_version, i.lead_unit, c.wanted, c.delivered
                from (select id as subject, id as item from work_item where id = any (:subjects)
                      union all select id, item from escalation where id = any (:subjects)
                      union all select id, item from contribution where id = any (:subjects)) t join work_item i on i.id = t.item
                cross join lateral (select count(*) filter (where state not in ('EXCUSED', 'WITHDRAWN')) as wanted,
                        count(*) filter (where state in ('DELIVERED', 'MERGED')) as delivered
                    from contribution where item = t.subject) c""")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    matters.put(row.getObject("subject", UUID.class), matter(row, today, calendar.apply(row.getInt("calendar_version"), new UnitId(row.getObject("lead_unit", UUID.class)))));
                });
        return matters;
    }

    private Matter matter(ResultSet row, LocalDate today, WorkCalendar calendar) throws SQLException {
        LocalDate deadline = row.getObject("deadline", LocalDate.class);
        return new Matter(deadline, ItemLamp.of(WorkItemState.valueOf(row.getString("state")), deadline,
                Optional.ofNullable(row.getObject("completion_reported_on", LocalDate.class)),
                Optional.ofNullable(row.getString("card")).map(Card::valueOf), today, calendar), contributions(row));
    }

    /** Only of a todo about the item itself: whoever leads it wants to see who has delivered. */
    private static Optional<Sentence> contributions(ResultSet row) throws SQLException {
        int wanted = row.getInt("wanted");
        return wanted == 0 ? Optional.empty() : Optional.of(Sentence.of("todo.row.contributions", wanted, row.getInt("delivered")));
    }
}
