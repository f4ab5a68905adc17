package cn.duban.workitem;

import cn.duban.calendar.DeadlineChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains of the deadlines of work items; append-only. Callers that write hold the item's row lock. */
@Component
class DeadlineChanges {

    private final JdbcClient jdbc;

    DeadlineChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeadlineChange> of(WorkItemId item) {
        return of(List.of(item.value())).getOrDefault(item.value(), List.of());
    }

    /** The chains of the items of a page; an item whose deadline stands as it was set is absent. */
    Map<UUID, List<DeadlineChange>> of(Collection<UUID> items) {
        Map<UUID, List<DeadlineChange>> chains = new HashMap<>();
        jdbc.sql("select * from deadline_change where item = any (:items) order by item, seq").param("items", items.toArray(UUID[]::new))
                .query(row -> {
                    chains.computeIfAbsent(row.getObject("item", UUID.class), item -> new ArrayList<>()).add(read(row));
                });
        return chains;
    }

    /** Adds what the second version of an item has more than the first. */
    void append(WorkItem before, WorkItem after) {
        List<DeadlineChange> chain = after.facts().deadline().changes();
        for (int seq = before.facts().deadline().changes().size(); seq < chain.size(); seq++) {
            insert(after.id(), seq, chain.get(seq));
        }
    }

    private void insert(WorkItemId item, int seq, DeadlineChange change) {
        jdbc.sql("""
                insert into deadline_change (item, seq, kind, from_day, to_day, on_day, working_days, reason, approved_by, request)
                values (:item, :seq, :kind, :from, :to, :on, :days, :reason, :by, :request)""")
                .param("item", item.value()).param("seq", seq).param("kind", change.kind().name()).param("from", change.from()).param("to", change.to())
                .param("on", change.on()).param("days", change.workingDays()).param("reason", change.reason()).param("by", change.approvedBy())
                .param("request", change.request().orElse(null)).update();
    }

    private static DeadlineChange read(ResultSet row) throws SQLException {
        return new DeadlineChange(DeadlineChange.Kind.valueOf(row.getString("kind")), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), row.getObject("on_day", LocalDate.class), row.getInt("working_days"), row.getString("reason"),
                row.getString("approved_by"), Optional.ofNullable(row.getObject("request", UUID.class)));
    }
}
