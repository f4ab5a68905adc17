package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.DeadlineChange;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work items behind the inbox's todos, whether a todo is about the item itself or about an escalation, a request or a contribution of it. */
@Component
class MattersBehindTodos implements Matters {

    private final JdbcClient jdbc;
    private final ItemCalendars calendars;
    private final DeadlineChanges deadlines;
    private final DubanClock clock;

    MattersBehindTodos(JdbcClient jdbc, ItemCalendars calendars, DeadlineChanges deadlines, DubanClock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Matter> behind(Collection<UUID> subjects) {
        List<Found> found = jdbc.sql("""
                select t.subject, t.item, i.state, i.deadline, i.deadline_phrase, i.deadline_rule, i.deadline_presumed, i.deadline_rolled_from,
                       i.completion_reported_on, i.card, i.calendar_version, i.lead_unit, c.wanted, c.delivered
                from (select id as subject, id as item from work_item where id = any (:subjects)
                      union all select id, item from escalation where id = any (:subjects)
                      union all select id, item from item_request where id = any (:subjects)
                      union all select id, item from submission where id = any (:subjects)
                      union all select id, item from contribution where id = any (:subjects)) t join work_item i on i.id = t.item
                cross join lateral (select count(*) filter (where state not in ('EXCUSED', 'WITHDRAWN')) as wanted,
                        count(*) filter (where state in ('DELIVERED', 'MERGED')) as delivered
                    from contribution where item = t.subject) c""")
                .param("subjects", subjects.toArray(UUID[]::new)).query((row, number) -> Found.of(row)).list();
        Map<UUID, List<DeadlineChange>> chains = deadlines.of(found.stream().map(Found::item).toList());
        BiFunction<Integer, UnitId, WorkCalendar> calendar = calendars.ofMany();
        LocalDate today = clock.today();
        Map<UUID, Matter> matters = new HashMap<>();
        found.forEach(one -> matters.put(one.subject(), one.matter(chains.getOrDefault(one.item(), List.of()), today,
                calendar.apply(one.deadline().calendar().version(), one.lead()))));
        return matters;
    }

    /** @param aside only of a todo about the item itself: whoever leads it wants to see who has delivered */
    private record Found(UUID subject, UUID item, UnitId lead, WorkItemState state, Deadline deadline, Optional<LocalDate> reportedOn, Optional<Card> card,
                         Optional<Sentence> aside) {

        static Found of(ResultSet row) throws SQLException {
            int wanted = row.getInt("wanted");
            return new Found(row.getObject("subject", UUID.class), row.getObject("item", UUID.class), new UnitId(row.getObject("lead_unit", UUID.class)),
                    WorkItemState.valueOf(row.getString("state")), DeadlineColumns.read(row, List.of()),
                    Optional.ofNullable(row.getObject("completion_reported_on", LocalDate.class)), Optional.ofNullable(row.getString("card")).map(Card::valueOf),
                    wanted == 0 ? Optional.empty() : Optional.of(Sentence.of("todo.row.contributions", wanted, row.getInt("delivered"))));
        }

        Matter matter(List<DeadlineChange> chain, LocalDate today, WorkCalendar calendar) {
            return new Matter(deadline.with(chain).reckonedBy(calendar), ItemLamp.of(state, deadline.date(), reportedOn, card, today, calendar), aside);
        }
    }
}
