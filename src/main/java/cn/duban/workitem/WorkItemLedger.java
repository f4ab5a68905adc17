package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.DeadlineChange;
import cn.duban.calendar.WarningLight;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.ListPlace;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 台账: filtered views of the work items a person may see; never a second truth. */
@Service
@Transactional(readOnly = true)
public class WorkItemLedger {

    /** The one predicate of visibility. */
    private static final String VISIBLE = "exists (select from work_item_party p where p.item = i.id and p.unit = any (:bodies))";

    /** The same, but of the children only those in which the body itself works. */
    private static final String VISIBLE_AS_OWN = """
            exists (select from work_item_party p where p.item = i.id and p.unit = any (:bodies) and (i.parent is null or p.part in ('LEAD', 'RESPONSIBLE')))""";

    /** {@link ItemLamp} in SQL; null for an item that is not open. */
    static final String LAMP = """
            case when not i.open then null
                 when i.state = 'PAUSED' then 'NORMAL'
                 when coalesce(i.completion_reported_on, :today) > i.deadline then case when i.card = 'RED' then 'RED' else 'OVERDUE' end
                 when i.completion_reported_on is null and i.deadline <= :dueSoonUntil then 'DUE_SOON'
                 else 'NORMAL' end""";

    private static final String ROWS = """
            select i.*, b.holder, b.cause, b.since,
                   array(select p.unit from work_item_party p where p.item = i.id and p.part = 'RESPONSIBLE' order by p.position) as responsible
            from work_item i left join ball b on b.line = i.id and b.until is null
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final ItemCalendars calendars;
    private final DueSoon dueSoon;
    private final DeadlineChanges deadlines;
    private final DubanClock clock;

    WorkItemLedger(JdbcClient jdbc, Units units, ItemCalendars calendars, DueSoon dueSoon, DeadlineChanges deadlines, DubanClock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.calendars = calendars;
        this.dueSoon = dueSoon;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A page in the order of deadlines, the earliest first; the next page begins after the place of its last row.
     *
     * @param size rows at most
     */
    public List<LedgerRow> page(LedgerFilter filter, VisibleScope scope, Optional<ListPlace> after, int size) {
        Query query = query(filter, scope);
        after.ifPresent(place -> query.where("(i.deadline, i.number_order, i.id) > (:afterDeadline, :afterNumber, :afterId)",
                Map.of("afterDeadline", place.date(), "afterNumber", place.numberOrder(), "afterId", place.id())));
        return named(jdbc.sql(ROWS + "where " + query.conditions() + " order by i.deadline, i.number_order, i.id limit :size")
                .params(query.params()).param("size", size).query((row, number) -> Row.of(row)).list());
    }

    /** The open items that have lain with the same body the longest. */
    public List<LedgerRow> heldLongest(VisibleScope scope, int size) {
        Query query = query(LedgerFilter.none(), scope);
        return named(jdbc.sql(ROWS + "where i.open and " + query.conditions() + " order by b.since, i.number_order, i.id limit :size")
                .params(query.params()).param("size", size).query((row, number) -> Row.of(row)).list());
    }

    public LedgerCounts counts(LedgerFilter filter, VisibleScope scope) {
        Query query = query(filter, scope);
        Map<WorkItemState, Integer> byState = new EnumMap<>(WorkItemState.class);
        Map<WarningLight, Integer> byLamp = new EnumMap<>(WarningLight.class);
        jdbc.sql("select i.state, " + query.lamp() + " as lamp, count(*) as items from work_item i where " + query.conditions() + " group by 1, 2")
                .params(query.params())
                .query(row -> {
                    byState.merge(WorkItemState.valueOf(row.getString("state")), row.getInt("items"), Integer::sum);
                    if (row.getString("lamp") != null) {
                        byLamp.merge(WarningLight.valueOf(row.getString("lamp")), row.getInt("items"), Integer::sum);
                    }
                });
        return new LedgerCounts(byState.values().stream().mapToInt(Integer::intValue).sum(), byState, byLamp);
    }

    /** How far each special action is, counted over the items that this scope may see. */
    public List<ActionProgress> progress(LedgerFilter filter, VisibleScope scope) {
        Query query = query(filter, scope);
        query.where("i.plan is not null", Map.of());
        return jdbc.sql("""
                select plan, plan_title, action, action_name, count(*) as total, count(acknowledged_on) as acknowledged,
                       count(*) filter (where state in ('COMPLETION_REPORTED', 'DONE', 'STRUCK_OFF')) as reported, count(*) filter (where state in ('DONE', 'STRUCK_OFF')) as verified,
                       count(*) filter (where lamp = 'DUE_SOON') as due_soon, count(*) filter (where lamp in ('OVERDUE', 'RED')) as overdue
                from (select i.*,\s""" + query.lamp() + " as lamp from work_item i where " + query.conditions() + """
                ) seen group by plan, plan_title, action, action_name order by plan_title, min(number_order), action_name""")
                .params(query.params())
                .query((row, number) -> new ActionProgress(row.getObject("plan", UUID.class), row.getString("plan_title"),
                        row.getObject("action", UUID.class), row.getString("action_name"), row.getInt("total"), row.getInt("acknowledged"),
                        row.getInt("reported"), row.getInt("verified"), row.getInt("due_soon"), row.getInt("overdue"))).list();
    }

    /** The items behind the call activities of an action's model. */
    public List<ElementState> elements(UUID action, VisibleScope scope) {
        Query query = query(LedgerFilter.none(), scope);
        query.where("i.action = :action and i.parent is null", Map.of("action", action));
        return jdbc.sql("select i.id, i.element, i.number, i.state, " + query.lamp() + " as lamp from work_item i where " + query.conditions() + " order by i.element")
                .params(query.params())
                .query((row, number) -> new ElementState(row.getString("element"), new WorkItemId(row.getObject("id", UUID.class)),
                        row.getString("number"), WorkItemState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("lamp")).map(WarningLight::valueOf))).list();
    }

    private Query query(LedgerFilter filter, VisibleScope scope) {
        LocalDate today = clock.today();
        Query query = new Query(dueSoon.expression(today));
        query.where(filter.below() ? VISIBLE : VISIBLE_AS_OWN, Map.of("bodies", scope.asArray(), "today", today, "dueSoonUntil", dueSoon.national(today)));
        filter.plan().ifPresent(plan -> query.where("i.plan = :plan", Map.of("plan", plan)));
        filter.action().ifPresent(action -> query.where("i.action = :action", Map.of("action", action)));
        filter.unit().ifPresent(unit -> query.where("""
                exists (select from work_item_party u where u.item = i.id and u.unit = :unit and u.part in ('LEAD', 'RESPONSIBLE'))""",
                Map.of("unit", unit.value())));
        // What was struck off has been done as well.
        filter.state().ifPresent(state -> query.where("i.state = any (:states)", Map.of("states",
                state == WorkItemState.DONE ? new String[] {state.name(), WorkItemState.STRUCK_OFF.name()} : new String[] {state.name()})));
        filter.text().ifPresent(text -> query.where("""
                (i.number = :text or position(:text in i.title) > 0 or position(:text in i.text) > 0
                    or exists (select from work_item_party n where n.item = i.id and n.unit = any (:named) and n.part in ('LEAD', 'RESPONSIBLE')))""",
                Map.of("text", text, "named", unitsNamed(text))));
        filter.parent().ifPresent(parent -> query.where("i.parent = :parent", Map.of("parent", parent.value())));
        filter.source().ifPresent(source -> query.where("i.source_kind = :source", Map.of("source", source.name())));
        if (!filter.lamps().isEmpty()) {
            query.where("i.open and " + LampCondition.of(filter.lamps()), Map.of());
        }
        return query;
    }

    private UUID[] unitsNamed(String text) {
        return units.all().stream().filter(unit -> unit.name().contains(text)).map(unit -> unit.id().value()).toArray(UUID[]::new);
    }

    private List<LedgerRow> named(List<Row> rows) {
        Set<UnitId> ids = new HashSet<>();
        rows.forEach(row -> {
            ids.add(row.lead());
            ids.addAll(row.responsible());
            row.held().flatMap(held -> held.holder().body()).ifPresent(ids::add);
        });
        Map<UnitId, String> names = units.names(ids);
        LocalDate today = clock.today();
        BiFunction<Integer, UnitId, WorkCalendar> calendar = calendars.ofMany();
        Map<UUID, List<DeadlineChange>> chains = deadlines.of(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream().map(row -> row.named(names, today, calendar.apply(row.calendarVersion(), row.lead()), chains.getOrDefault(row.id().value(), List.of()))).toList();
    }

    /** Conditions with their parameters; only those that narrow something, so that the planner sees a plain query. */
    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();
        private final String dueSoonUntil;

        /** @param dueSoonUntil what stands in for the parameter of this name, where calendars differ */
        Query(String dueSoonUntil) {
            this.dueSoonUntil = dueSoonUntil;
        }

        void where(String condition, Map<String, ?> values) {
            conditions.add(condition);
            params.putAll(values);
        }

        String conditions() {
            return String.join(" and ", conditions).replace(":dueSoonUntil", dueSoonUntil);
        }

        String lamp() {
            return LAMP.replace(":dueSoonUntil", dueSoonUntil);
        }

        Map<String, Object> params() {
            return params;
        }
    }

    private record Row(int calendarVersion, WorkItemId id, String number, String title, Source source,
                       UnitId lead, List<UnitId> responsible, Deadline deadline, WorkItemState state, Optional<BigDecimal> percent, Optional<Card> card,
                       boolean selfVerified, Optional<LocalDate> completionReportedOn, Optional<HeldInterval> held) {

        static Row of(ResultSet row) throws SQLException {
            WorkItemState state = WorkItemState.valueOf(row.getString("state"));
            UnitId lead = new UnitId(row.getObject("lead_unit", UUID.class));
            LocalDate reportedOn = row.getObject("completion_reported_on", LocalDate.class);
            Array responsible = row.getArray("responsible");
            return new Row(row.getInt("calendar_version"), new WorkItemId(row.getObject("id", UUID.class)), row.getString("number"), row.getString("title"),
                    SourceColumns.read(row), lead, Arrays.stream((UUID[]) responsible.getArray()).map(UnitId::new).toList(),
                    DeadlineColumns.read(row, List.of()),
                    state, Optional.ofNullable(row.getBigDecimal("progress_percent")), Optional.ofNullable(row.getString("card")).map(Card::valueOf),
                    row.getBoolean("self_verified"), Optional.ofNullable(reportedOn), Balls.held(row));
        }

        LedgerRow named(Map<UnitId, String> names, LocalDate today, WorkCalendar calendar, List<DeadlineChange> chain) {
            return new LedgerRow(id, number, title, source, party(lead, Part.LEAD, names),
                    responsible.stream().map(unit -> party(unit, Part.RESPONSIBLE, names)).toList(), deadline.with(chain).reckonedBy(calendar), state, percent, card, selfVerified,
                    ItemLamp.of(state, deadline.date(), completionReportedOn, card, today, calendar),
                    held.map(now -> BallHolder.of(now.holder(), now.since(), names, today)));
        }

        private static PartyView party(UnitId unit, Part part, Map<UnitId, String> names) {
            return new PartyView(unit, names.getOrDefault(unit, ""), part);
        }
    }
}
