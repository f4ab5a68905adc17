package cn.duban.workitem;

import cn.duban.org.UnitId;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 完成值: the numbers that bodies report. For an indicator, a body and a period there is one number, whichever of the body's items ask for it; a
 * correction is its next version and leaves the one before where it is.
 */
@Component
class ReportedValues {

    /** The key in a form of the number for the target at this position. */
    static String key(int position) {
        return "value" + position;
    }

    private static final String OF_ONE = "indicator = :indicator and measure = :measure and unit = :unit and period_from = :from and period_to = :to";

    private final JdbcClient jdbc;
    private final DubanClock clock;

    ReportedValues(JdbcClient jdbc, DubanClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number that stands for this indicator, body and period, whichever item it was reported for. */
    Optional<ReportedNumber> standing(Indicator indicator, UnitId unit, ReportingPeriod period) {
        return last(indicator, unit, period).map(Last::number);
    }

    /** Puts the numbers of a report beside it; one that stands already is not written again. */
    void add(UUID report, WorkItem item, ReportingPeriod period, Map<String, Object> given, Actor actor) {
        List<Target> targets = item.facts().targets();
        for (int position = 0; position < targets.size(); position++) {
            if (given.get(key(position)) instanceof BigDecimal value) {
                UUID kept = keep(Indicator.of(targets.get(position)), item, period, value, actor);
                jdbc.sql("insert into progress_report_value (report, position, value) values (:report, :position, :value)")
                        .param("report", report).param("position", position).param("value", kept).update();
            }
        }
    }

    /** The numbers of all reports of an item, by report, in the order of its targets. */
    Map<UUID, List<ReportedNumber>> of(WorkItemId item) {
        Map<UUID, List<ReportedNumber>> byReport = new HashMap<>();
        jdbc.sql("""
                select g.report, g.position, v.*, i.number, (
                    select n.value from reported_value n where n.indicator = v.indicator and n.measure = v.measure and n.unit = v.unit
                        and n.period_from = v.period_from and n.period_to = v.period_to order by n.version desc limit 1) as last
                from progress_report r join progress_report_value g on g.report = r.id join reported_value v on v.id = g.value join work_item i on i.id = v.item
                where r.item = :item order by g.position""").param("item", item.value())
                .query(row -> {
                    byReport.computeIfAbsent(row.getObject("report", UUID.class), report -> new ArrayList<>()).add(read(row, row.getInt("position"),
                            row.getBigDecimal("last")));
                });
        return byReport;
    }

    private UUID keep(Indicator indicator, WorkItem item, ReportingPeriod period, BigDecimal value, Actor actor) {
        while (true) {
            Optional<Last> last = last(indicator, item.lead(), period);
            if (last.isPresent() && last.get().number().value().compareTo(value) == 0) {
                return last.get().id();
            }
            UUID id = UUID.randomUUID();
            // Two items of one body may report the same number in the same moment: the second sees the first and looks again.
            int written = jdbc.sql("""
                    insert into reported_value (id, indicator, measure, unit, period_from, period_to, version, value, item, at, by_official, by_name)
                    values (:id, :indicator, :measure, :unit, :from, :to, :version, :value, :item, :at, :by, :name)
                    on conflict on constraint reported_value_once do nothing""")
                    .param("id", id).param("indicator", indicator.name()).param("measure", indicator.measure()).param("unit", item.lead().value())
                    .param("from", period.from()).param("to", period.to()).param("version", last.map(Last::version).orElse(0) + 1).param("value", value)
                    .param("item", item.id().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", actor.official().value()).param("name", actor.name()).update();
            if (written == 1) {
                return id;
            }
        }
    }

    private Optional<Last> last(Indicator indicator, UnitId unit, ReportingPeriod period) {
        return jdbc.sql("select v.*, i.number from (select * from reported_value where " + OF_ONE + " order by version desc limit 1) v join work_item i on i.id = v.item")
                .param("indicator", indicator.name()).param("measure", indicator.measure()).param("unit", unit.value())
                .param("from", period.from()).param("to", period.to())
                .query((row, number) -> new Last(row.getObject("id", UUID.class), row.getInt("version"), read(row, 0, row.getBigDecimal("value")))).optional();
    }

    private static ReportedNumber read(ResultSet row, int position, BigDecimal last) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new ReportedNumber(position, row.getString("indicator"), row.getString("measure"), value, row.getString("by_name"),
                LocalDate.ofInstant(row.getTimestamp("at").toInstant(), DubanClock.ZONE), new WorkItemId(row.getObject("item", UUID.class)), row.getString("number"),
                Optional.of(last).filter(now -> now.compareTo(value) != 0));
    }

    private record Last(UUID id, int version, ReportedNumber number) {
    }
}
