package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work items of a plan as they stand, in one query. */
@Component
public class RunningItems {

    private final JdbcClient jdbc;

    RunningItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their ids. */
    public Map<UUID, RunningItem> ofPlan(UUID plan) {
        Map<UUID, RunningItem> items = new HashMap<>();
        jdbc.sql("""
                select id, state, lead_unit, deadline, deadline_phrase, deadline_rule, deadline_presumed,
                       array(select p.unit from work_item_party p where p.item = i.id and p.part = 'RESPONSIBLE' order by p.position) as responsible
                from work_item i where plan = :plan""").param("plan", plan)
                .query(row -> { items.put(row.getObject("id", UUID.class), read(row)); });
        return items;
    }

    private static RunningItem read(ResultSet row) throws SQLException {
        WorkItemState state = WorkItemState.valueOf(row.getString("state"));
        List<UnitId> responsible = Arrays.stream((UUID[]) row.getArray("responsible").getArray()).map(UnitId::new).toList();
        return new RunningItem(new WorkItemId(row.getObject("id", UUID.class)), state, state.isOpen(), new UnitId(row.getObject("lead_unit", UUID.class)), responsible,
                new Deadline(row.getObject("deadline", LocalDate.class), row.getString("deadline_phrase"), row.getString("deadline_rule"), row.getBoolean("deadline_presumed")));
    }
}
