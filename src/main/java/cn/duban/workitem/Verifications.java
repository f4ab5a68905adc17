package cn.duban.workitem;

import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of verifications: added, never changed, and never written over what was reported. */
@Component
class Verifications {

    static final String PERCENT = "verifiedPercent";

    private final JdbcClient jdbc;
    private final DubanClock clock;

    Verifications(JdbcClient jdbc, DubanClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key in the form of the verified number for the target at this position. */
    static String key(int position) {
        return "verified" + position;
    }

    /** The report of completion that waits for verification, or was verified last. */
    static Optional<ReportVersion> reported(ItemReporting reporting) {
        return reporting.reports().stream().filter(ReportVersion::completion).max(Comparator.comparing(ReportVersion::at));
    }

    void add(WorkItem item, Map<String, Object> given, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into verification (id, item, report, verdict, percent, verified_on, verified_at, by_official, by_name, body)
                values (:id, :item, (select r.id from progress_report r where r.item = :item and r.kind = 'COMPLETION' order by r.reported_at desc limit 1),
                    :verdict, :percent, :on, :at, :by, :name, :body)""")
                .param("id", id).param("item", item.id().value()).param("verdict", given.get("verdict")).param("percent", given.get(PERCENT))
                .param("on", clock.today()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.official().value()).param("name", actor.name()).param("body", actor.body().value()).update();
        for (int position = 0; position < item.facts().targets().size(); position++) {
            if (given.get(key(position)) instanceof BigDecimal value) {
                jdbc.sql("insert into verified_value (verification, position, value) values (:id, :position, :value)")
                        .param("id", id).param("position", position).param("value", value).update();
            }
        }
    }

    /** The latest first. */
    List<Verification> of(WorkItemId item) {
        Map<UUID, List<VerifiedNumber>> values = new HashMap<>();
        jdbc.sql("""
                select x.* from verification v join verified_value x on x.verification = v.id where v.item = :item order by x.position""")
                .param("item", item.value())
                .query(row -> {
                    values.computeIfAbsent(row.getObject("verification", UUID.class), id -> new ArrayList<>())
                            .add(new VerifiedNumber(row.getInt("position"), row.getBigDecimal("value")));
                });
        return jdbc.sql("select * from verification where item = :item order by verified_at desc, id").param("item", item.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Verification(id, Optional.ofNullable(row.getObject("report", UUID.class)), row.getString("verdict"),
                            Optional.ofNullable(row.getBigDecimal("percent")), row.getObject("verified_on", LocalDate.class), row.getString("by_name"),
                            values.getOrDefault(id, List.of()));
                }).list();
    }
}
