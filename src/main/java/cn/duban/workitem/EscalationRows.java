package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of escalations. Callers that write hold the row lock of the work item. */
@Component
class EscalationRows {

    private final JdbcClient jdbc;

    EscalationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false, and writes nothing, while an earlier escalation of the same rung still waits. */
    boolean insert(Escalation escalation) {
        return jdbc.sql("""
                insert into escalation (id, item, rung, state, leadership_group, raised_at, raised_on, reason)
                values (:id, :item, :rung, :state, :group, :at, :on, :reason)
                on conflict (item, rung) where state in ('OPEN', 'ITEM_CLOSED') do nothing""")
                .param("id", escalation.id().value()).param("item", escalation.item().value()).param("rung", escalation.rung())
                .param("state", escalation.state().name()).param("group", escalation.leadershipGroup().value())
                .param("at", escalation.raisedAt().atOffset(ZoneOffset.UTC)).param("on", escalation.raisedOn())
                .param("reason", escalation.reason()).update() == 1;
    }

    Optional<EscalationId> waiting(WorkItemId item, String rung) {
        return jdbc.sql("select id from escalation where item = :item and rung = :rung and state in ('OPEN', 'ITEM_CLOSED')")
                .param("item", item.value()).param("rung", rung).query(UUID.class).optional().map(EscalationId::new);
    }

    Optional<Escalation> find(EscalationId id) {
        return jdbc.sql("select * from escalation where id = :id").param("id", id.value()).query((row, number) -> read(row)).optional();
    }

    List<Escalation> of(WorkItemId item) {
        return jdbc.sql("select * from escalation where item = :item order by raised_at, id").param("item", item.value())
                .query((row, number) -> read(row)).list();
    }

    /** What waits for these leadership groups: the day raised, then the order of the items. */
    List<Escalation> waitingFor(VisibleScope scope, int size) {
        return jdbc.sql("""
                select e.* from escalation e join work_item i on i.id = e.item
                where e.leadership_group = any (:bodies) and e.state in ('OPEN', 'ITEM_CLOSED')
                order by e.raised_on, i.number_order, e.id limit :size""")
                .param("bodies", scope.asArray()).param("size", size).query((row, number) -> read(row)).list();
    }

    void move(EscalationId id, EscalationState state) {
        jdbc.sql("update escalation set state = :state where id = :id").param("state", state.name()).param("id", id.value()).update();
    }

    void settle(EscalationId id, EscalationState state, Optional<String> instruction, Actor actor, Instant now) {
        jdbc.sql("""
                update escalation set state = :state, instruction = :instruction, settled_by = :by, settled_by_name = :name, settled_at = :at
                where id = :id""")
                .param("state", state.name()).param("instruction", instruction.orElse(null)).param("by", actor.official().value())
                .param("name", actor.name()).param("at", now.atOffset(ZoneOffset.UTC)).param("id", id.value()).update();
    }

    private static Escalation read(ResultSet row) throws SQLException {
        return new Escalation(new EscalationId(row.getObject("id", UUID.class)), new WorkItemId(row.getObject("item", UUID.class)),
                row.getString("rung"), EscalationState.valueOf(row.getString("state")), new UnitId(row.getObject("leadership_group", UUID.class)),
                row.getObject("raised_on", LocalDate.class), row.getTimestamp("raised_at").toInstant(), row.getString("reason"),
                Optional.ofNullable(row.getString("instruction")), Optional.ofNullable(row.getString("settled_by_name")),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }
}
