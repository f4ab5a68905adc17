package cn.duban.workitem;

import cn.duban.calendar.WorkCalendar;
import cn.duban.security.Actor;
import cn.duban.shared.DubanClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of progress reports. They are only added; whoever adds holds the item's row lock, so that versions follow each other. */
@Component
class ProgressReports {

    private final JdbcClient jdbc;
    private final ReportedValues values;
    private final WorkCalendar calendar;
    private final DubanClock clock;

    ProgressReports(JdbcClient jdbc, ReportedValues values, WorkCalendar calendar, DubanClock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What was to be reported on this item so far and what was, numbers included. */
    ItemReporting of(WorkItem item) {
        Map<UUID, List<ReportedNumber>> numbers = values.of(item.id());
        return reporting(item, jdbc.sql("""
                select r.*, u.name as unit_name from progress_report r join unit u on u.id = r.unit
                where r.item = :item order by r.period_from, r.period_to, r.version""").param("item", item.id().value())
                .query((row, number) -> read(row, numbers)).list());
    }

    /** Adds a report: a new version where its period has one already. */
    void add(WorkItem item, Act act, ReportingPeriod period, Map<String, Object> given, Actor actor, Optional<Actor> confirmedBy) {
        boolean completion = act == Act.REPORT_COMPLETION;
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into progress_report (id, item, unit, kind, cycle, period_from, period_to, version, reported_on, reported_at, text, difficulties, percent,
                    by_official, by_name, confirmed_by, confirmed_by_name)
                select :id, :item, :unit, :kind, :cycle, :from, :to, coalesce(max(version), 0) + 1, :on, :at, :text, :difficulties, :percent,
                    :by, :name, :confirmedBy, :confirmedByName
                from progress_report where item = :item and period_from = :from and period_to = :to""")
                .param("id", id).param("item", item.id().value()).param("unit", item.lead().value()).param("kind", completion ? "COMPLETION" : "PROGRESS")
                .param("cycle", period.cycle().equals(ReportingPeriod.NONE) ? null : period.cycle()).param("from", period.from()).param("to", period.to())
                .param("on", clock.today()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", given.get(completion ? "completion" : "progress")).param("difficulties", given.get("difficulties"))
                .param("percent", completion ? BigDecimal.valueOf(100) : given.get("percent"))
                .param("by", actor.official().value()).param("name", actor.name())
                .param("confirmedBy", confirmedBy.map(leader -> leader.official().value()).orElse(null))
                .param("confirmedByName", confirmedBy.map(Actor::name).orElse(null)).update();
        values.add(id, item, period, given, actor);
    }

    /** The calendar of the item's reports, for whoever only has to know what is asked for and what has come. */
    private ItemReporting reporting(WorkItem item, List<ReportVersion> reports) {
        List<ReportingPlan.Stretch> stretches = new ArrayList<>();
        TreeMap<LocalDate, WorkItemState> states = new TreeMap<>();
        jdbc.sql("select on_day, field, new_value from work_item_history where item = :item and field in ('cycle', 'state') order by seq").param("item", item.id().value())
                .query(row -> {
                    LocalDate day = row.getObject("on_day", LocalDate.class);
                    if (row.getString("field").equals("state")) {
                        states.put(day, WorkItemState.valueOf(row.getString("new_value")));
                    } else {
                        stretches.add(new ReportingPlan.Stretch(day, Optional.ofNullable(row.getString("new_value"))));
                    }
                });
        if (stretches.isEmpty() || stretches.get(0).since().isAfter(item.standing().assignedOn())) {
            stretches.add(0, new ReportingPlan.Stretch(item.standing().assignedOn(), Optional.empty()));
        }
        return new ItemReporting(new ReportingPlan(stretches, item.facts().deadline().date(), calendar), states, reports);
    }

    private static ReportVersion read(ResultSet row, Map<UUID, List<ReportedNumber>> numbers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReportVersion(id, row.getString("kind").equals("COMPLETION"),
                new ReportingPeriod(Optional.ofNullable(row.getString("cycle")).orElse(ReportingPeriod.NONE), row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)),
                row.getInt("version"), row.getObject("reported_on", LocalDate.class), row.getTimestamp("reported_at").toInstant(), row.getString("text"),
                Optional.ofNullable(row.getString("difficulties")), Optional.ofNullable(row.getBigDecimal("percent")), row.getString("by_name"),
                row.getString("unit_name"), Optional.ofNullable(row.getString("confirmed_by_name")), numbers.getOrDefault(id, List.of()));
    }
}
