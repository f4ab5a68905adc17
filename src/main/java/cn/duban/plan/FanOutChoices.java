package cn.duban.plan;

import cn.duban.org.UnitId;
import cn.duban.plan.FanOutChoice.Extent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office chose about handing down, by item (empty: the clause's items) and collective. */
@Component
class FanOutChoices {

    /** What a choice is about. */
    record Key(Optional<UUID> item, UnitId collective) {
    }

    private final JdbcClient jdbc;

    FanOutChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, FanOutChoice> of(PlanId plan) {
        Map<Key, FanOutChoice> choices = new HashMap<>();
        jdbc.sql("select * from fan_out_choice where plan = :plan").param("plan", plan.value()).query(row -> {
            choices.put(new Key(Optional.ofNullable(row.getObject("item", UUID.class)), new UnitId(row.getObject("collective", UUID.class))), choice(row));
        });
        return choices;
    }

    void put(PlanId plan, Key key, FanOutChoice choice, Instant at) {
        jdbc.sql("""
                insert into fan_out_choice (plan, item, collective, extent, members, reason, chosen_by, chosen_at)
                values (:plan, :item, :collective, :extent, :members, :reason, :by, :at)
                on conflict on constraint fan_out_choice_once do update set extent = excluded.extent, members = excluded.members, reason = excluded.reason,
                    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""")
                .param("plan", plan.value()).param("item", key.item().orElse(null)).param("collective", key.collective().value())
                .param("extent", choice.extent().name()).param("members", choice.members().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("reason", choice.reason()).param("by", choice.by()).param("at", Plans.at(at)).update();
    }

    /** The item follows its clause, or its own words, again. */
    void remove(PlanId plan, Key key) {
        jdbc.sql("delete from fan_out_choice where plan = :plan and item is not distinct from :item::uuid and collective = :collective")
                .param("plan", plan.value()).param("item", key.item().orElse(null)).param("collective", key.collective().value()).update();
    }

    private static FanOutChoice choice(ResultSet row) throws SQLException {
        return new FanOutChoice(Extent.valueOf(row.getString("extent")),
                Arrays.stream((UUID[]) row.getArray("members").getArray()).map(UnitId::new).collect(Collectors.toSet()), row.getString("reason"), row.getString("chosen_by"));
    }
}
