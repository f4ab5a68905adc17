package cn.duban.workitem;

import cn.duban.workitem.SubAssignment.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shares of its targets that an item has handed down. */
@Component
class ChildShares {

    private final JdbcClient jdbc;

    ChildShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(WorkItemId parent, Share share) {
        share.values().forEach((target, value) -> jdbc.sql("insert into child_share (parent, unit, target, share) values (:parent, :unit, :target, :share)")
                .param("parent", parent.value()).param("unit", share.unit().value()).param("target", target).param("share", value).update());
    }

    /** By the target's place; what was withdrawn or merged into another item counts no more. */
    Map<Integer, List<BigDecimal>> of(WorkItemId parent) {
        Map<Integer, List<BigDecimal>> shares = new TreeMap<>();
        jdbc.sql("""
                select s.target, s.share from child_share s join child_start c on c.parent = s.parent and c.unit = s.unit join work_item i on i.id = c.item
                where s.parent = :parent and i.state not in ('WITHDRAWN', 'MERGED')""").param("parent", parent.value())
                .query(row -> {
                    shares.computeIfAbsent(row.getInt("target"), none -> new ArrayList<>()).add(row.getBigDecimal("share"));
                });
        return shares;
    }
}
