package cn.duban.workitem;

import cn.duban.security.VisibleScope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 拆分: which item another one was split from, and which were split from it, as far as this person may see them. */
@Component
public class SplitItems {

    private final JdbcClient jdbc;

    SplitItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An item at the other end of a split.
     *
     * @param isWhole it is the one that was split
     */
    public record Linked(WorkItemId id, String number, String title, boolean isWhole) {
    }

    /** The whole first, then the parts in their order. */
    public List<Linked> of(WorkItemId item, VisibleScope scope) {
        return jdbc.sql("""
                select i.id, i.number, i.title, t.whole from (
                    select of_item as id, true as whole from work_item_split where item = :item
                    union all select item, false from work_item_split where of_item = :item) t join work_item i on i.id = t.id
                where exists (select from work_item_party p where p.item = i.id and p.unit = any (:bodies))
                order by t.whole desc, i.number_order""").param("item", item.value()).param("bodies", scope.asArray())
                .query((row, n) -> new Linked(new WorkItemId(row.getObject("id", UUID.class)), row.getString("number"), row.getString("title"), row.getBoolean("whole"))).list();
    }
}
