package cn.duban.workitem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rungs of the ladder were climbed for which item: one row each, written once by whoever comes first. */
@Component
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Occasion.Key> of(WorkItemId item) {
        return new HashSet<>(jdbc.sql("select rung, occasion from work_item_rung where item = :item").param("item", item.value())
                .query((row, number) -> new Occasion.Key(row.getString("rung"), row.getObject("occasion", LocalDate.class))).list());
    }

    /** True for the one who may act. A claim is undone with its transaction, so that a failed deed is done again. */
    boolean claim(WorkItemId item, Occasion.Key occasion, Instant now) {
        return jdbc.sql("insert into work_item_rung (item, rung, occasion, claimed_at) values (:item, :rung, :day, :at) on conflict do nothing")
                .param("item", item.value()).param("rung", occasion.rung()).param("day", occasion.day())
                .param("at", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
