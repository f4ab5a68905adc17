package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the contributions. Who writes holds the row lock of the item, so that acts on all its lines queue up. */
@Component
class ContributionRows {

    private final JdbcClient jdbc;

    ContributionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false, and writes nothing, if this unit has a part in this item already. */
    boolean insert(Contribution contribution) {
        return jdbc.sql("""
                insert into contribution (id, item, unit, position, state, assigned_on, due_on, date_set)
                values (:id, :item, :unit, :position, :state, :assignedOn, :dueOn, false) on conflict on constraint contribution_once do nothing""")
                .param("id", contribution.id().value()).param("item", contribution.item().value()).param("unit", contribution.unit().value())
                .param("position", contribution.position()).param("state", contribution.state().name())
                .param("assignedOn", contribution.assignedOn()).param("dueOn", contribution.dueOn().orElse(null)).update() == 1;
    }

    void save(Contribution now) {
        jdbc.sql("""
                update contribution set state = :state, assigned_on = :assignedOn, acknowledged_on = :acknowledgedOn, due_on = :dueOn, date_set = :dateSet,
                    delivered_text = :text, delivered_on = :deliveredOn, delivered_by = :by, delivered_at = :deliveredAt, returned_on = :returnedOn,
                    return_reason = :returned, closing_on = :closingOn, closing_reason = :closing, urged_on = :urgedOn, lapsed_from = :lapsedFrom
                where id = :id""")
                .param("state", now.state().name()).param("assignedOn", now.assignedOn()).param("acknowledgedOn", now.acknowledgedOn().orElse(null))
                .param("dueOn", now.dueOn().orElse(null)).param("dateSet", now.dateSet())
                .param("text", now.delivery().map(Delivery::text).orElse(null)).param("deliveredOn", now.delivery().map(Delivery::on).orElse(null))
                .param("by", now.delivery().map(Delivery::by).orElse(null))
                .param("deliveredAt", now.delivery().map(delivery -> delivery.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("returnedOn", now.lastReturn().map(Remark::on).orElse(null)).param("returned", now.lastReturn().map(Remark::reason).orElse(null))
                .param("closingOn", now.closing().map(Remark::on).orElse(null)).param("closing", now.closing().map(Remark::reason).orElse(null))
                .param("urgedOn", now.urgedOn().orElse(null)).param("lapsedFrom", now.lapsedFrom().map(Enum::name).orElse(null))
                .param("id", now.id().value()).update();
    }

    Optional<Contribution> find(ContributionId id) {
        return jdbc.sql("select * from contribution where id = :id").param("id", id.value()).query((row, number) -> read(row)).optional();
    }

    /**
     * The units that contribute to an item, in document order: its responsible units, except that a collective name stands for others, a body
     * supervises, and the lead unit collects.
     */
    List<UnitId> contributors(WorkItem item) {
        return jdbc.sql("""
                select p.unit, u.kind from work_item_party p join unit u on u.id = p.unit
                where p.item = :item and p.part = 'RESPONSIBLE' and p.unit <> :lead order by p.position""")
                .param("item", item.id().value()).param("lead", item.lead().value())
                .query((row, number) -> Map.entry(new UnitId(row.getObject("unit", UUID.class)), UnitKind.valueOf(row.getString("kind")))).list()
                .stream().filter(unit -> unit.getValue().canLead()).map(Map.Entry::getKey).toList();
    }

    /** In document order. */
    List<Contribution> of(WorkItemId item) {
        return jdbc.sql("select * from contribution where item = :item order by position, id").param("item", item.value())
                .query((row, number) -> read(row)).list();
    }

    private static Contribution read(ResultSet row) throws SQLException {
        String text = row.getString("delivered_text");
        LocalDate deliveredOn = row.getObject("delivered_on", LocalDate.class);
        String by = row.getString("delivered_by");
        Timestamp at = row.getTimestamp("delivered_at");
        return new Contribution(new ContributionId(row.getObject("id", UUID.class)), new WorkItemId(row.getObject("item", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)), row.getInt("position"), ContributionState.valueOf(row.getString("state")),
                row.getObject("assigned_on", LocalDate.class), day(row, "acknowledged_on"), day(row, "due_on"), row.getBoolean("date_set"),
                Optional.ofNullable(text).map(said -> new Delivery(said, deliveredOn, by, at.toInstant())),
                remark(row, "returned_on", "return_reason"), remark(row, "closing_on", "closing_reason"), day(row, "urged_on"),
                Optional.ofNullable(row.getString("lapsed_from")).map(ContributionState::valueOf));
    }

    private static Optional<Remark> remark(ResultSet row, String on, String reason) throws SQLException {
        String said = row.getString(reason);
        return day(row, on).map(day -> new Remark(day, said));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
