package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.NumberOrder;
import cn.duban.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the aggregate. */
@Component
class WorkItems {

    private static final Set<String> HANDS = Set.of(Act.ACKNOWLEDGE.name(), Act.REPORT_PROGRESS.name(), Act.REPORT_COMPLETION.name());

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false, and writes nothing, if this element of this action was registered before, by whomever. */
    boolean insert(WorkItem item) {
        NewWorkItem facts = item.facts();
        int inserted = jdbc.sql("""
                insert into work_item (id, source_kind, plan, plan_title, action, action_name, element, source_start, source_end,
                    source_by, source_on, source_number, source_original, parent,
                    number, number_order, title, text, source_text, lead_unit, lead_presumed, deadline, deadline_phrase, deadline_rule, deadline_presumed, cycle,
                    leadership_group, office, office_host, self_verified, state, assigned_on, version)
                values (:id, :sourceKind, :plan, :planTitle, :action, :actionName, :element, :sourceStart, :sourceEnd,
                    :sourceBy, :sourceOn, :sourceNumber, :sourceOriginal, :parent,
                    :number, :numberOrder, :title, :text, :sourceText, :lead, :leadPresumed, :deadline, :phrase, :rule, :deadlinePresumed, :cycle,
                    :group, :office, :host, :selfVerified, :state, :assignedOn, 0)
                on conflict (action, element) where parent is null do nothing""")
                .params(SourceColumns.of(facts.source())).param("id", item.id().value())
                .param("number", facts.number()).param("numberOrder", NumberOrder.key(facts.number())).param("title", facts.title()).param("text", facts.text()).param("sourceText", facts.sourceText())
                .param("lead", facts.leadUnit().value()).param("leadPresumed", facts.leadPresumed())
                .param("deadline", facts.deadline().date()).param("phrase", facts.deadline().phrase()).param("rule", facts.deadline().rule())
                .param("deadlinePresumed", facts.deadline().presumed()).param("cycle", facts.cycle().orElse(null))
                .param("group", item.leadershipGroup().value()).param("office", item.office().value())
                .param("host", facts.leadershipGroup().host().value()).param("selfVerified", item.isSelfVerified())
                .param("state", item.state().name()).param("assignedOn", item.standing().assignedOn()).update();
        if (inserted == 1) {
            insertTargets(item);
            insertParties(item);
        }
        return inserted == 1;
    }

    Optional<WorkItemId> registered(UUID action, String element) {
        return jdbc.sql("select id from work_item where action = :action and element = :element and parent is null")
                .param("action", action).param("element", element).query(UUID.class).optional().map(WorkItemId::new);
    }

    Optional<WorkItem> find(WorkItemId id) {
        return read(id, "");
    }

    /**
     * Finds the item and keeps its row until the transaction ends: acts and rungs on one item queue up instead of failing,
     * because a failed statement would take the engine's step down with it.
     *
     * @throws Refusal (not found)
     */
    WorkItem lock(WorkItemId id) {
        return read(id, " for no key update").orElseThrow(() -> Refusal.notFound("refusal.workitem.not-found"));
    }

    /** Whether one of these bodies has a part in the item. */
    boolean visible(WorkItemId id, VisibleScope scope) {
        return jdbc.sql("select exists (select from work_item_party p where p.item = :id and p.unit = any (:bodies))")
                .param("id", id.value()).param("bodies", scope.asArray()).query(Boolean.class).single();
    }

    /** @throws Refusal (conflict) if someone else has written since this was read */
    WorkItem save(WorkItem item) {
        Standing now = item.standing();
        int updated = jdbc.sql("""
                update work_item set state = :state, acknowledged_on = :acknowledgedOn, progress_on = :progressOn, progress_percent = :percent,
                    progress_text = :progress, progress_difficulties = :difficulties, completion_reported_on = :reportedOn, completed_on = :completedOn,
                    completion_text = :completion, returned_on = :returnedOn, return_reason = :reason, closed_on = :closedOn, card = :card, version = version + 1
                where id = :id and version = :version""")
                .param("state", now.state().name()).param("acknowledgedOn", now.acknowledgedOn().orElse(null))
                .param("progressOn", now.progress().map(ProgressReport::on).orElse(null))
                .param("percent", now.progress().flatMap(ProgressReport::percent).orElse(null))
                .param("progress", now.progress().map(ProgressReport::text).orElse(null))
                .param("difficulties", now.progress().flatMap(ProgressReport::difficulties).orElse(null))
                .param("reportedOn", now.completion().map(CompletionReport::reportedOn).orElse(null))
                .param("completedOn", now.completion().map(CompletionReport::completedOn).orElse(null))
                .param("completion", now.completion().map(CompletionReport::text).orElse(null))
                .param("returnedOn", now.lastReturn().map(ReturnForRework::on).orElse(null))
                .param("reason", now.lastReturn().map(ReturnForRework::reason).orElse(null))
                .param("closedOn", now.closedOn().orElse(null)).param("card", now.card().map(Enum::name).orElse(null))
                .param("id", item.id().value()).param("version", item.version()).update();
        if (updated == 0) {
            throw Refusal.conflict("refusal.workitem.changed-meanwhile");
        }
        return new WorkItem(item.id(), item.facts(), now, item.hands(), item.version() + 1);
    }

    private void insertTargets(WorkItem item) {
        int position = 0;
        for (Target target : item.facts().targets()) {
            jdbc.sql("""
                    insert into work_item_target (item, position, phrase, metric, operator, value, value_max, unit, strict)
                    values (:item, :position, :phrase, :metric, :operator, :value, :max, :unit, :strict)""")
                    .param("item", item.id().value()).param("position", position++).param("phrase", target.phrase())
                    .param("metric", target.metric()).param("operator", target.operator()).param("value", target.value().orElse(null))
                    .param("max", target.valueMax().orElse(null)).param("unit", target.unit()).param("strict", target.strict()).update();
        }
    }

    private void insertParties(WorkItem item) {
        insertParty(item, item.lead(), Part.LEAD, 0);
        int position = 0;
        for (UnitId unit : item.facts().responsibleUnits()) {
            insertParty(item, unit, Part.RESPONSIBLE, position++);
        }
        insertParty(item, item.office(), Part.OFFICE, 0);
        insertParty(item, item.leadershipGroup(), Part.LEADERSHIP_GROUP, 0);
        item.facts().source().parent().flatMap(this::find).ifPresent(parent -> insertParty(item, parent.lead(), Part.PARENT_LEAD, 0));
    }

    private void insertParty(WorkItem item, UnitId unit, Part part, int position) {
        // A document may name a unit twice in one list.
        jdbc.sql("insert into work_item_party (item, unit, part, position) values (:item, :unit, :part, :position) on conflict do nothing")
                .param("item", item.id().value()).param("unit", unit.value()).param("part", part.name()).param("position", position).update();
    }

    private Optional<WorkItem> read(WorkItemId id, String lock) {
        return jdbc.sql("select * from work_item where id = :id" + lock).param("id", id.value())
                .query((row, number) -> read(row)).optional();
    }

    private WorkItem read(ResultSet row) throws SQLException {
        WorkItemId id = new WorkItemId(row.getObject("id", UUID.class));
        NewWorkItem facts = new NewWorkItem(SourceColumns.read(row), row.getString("number"), row.getString("title"), row.getString("text"), row.getString("source_text"),
                new UnitId(row.getObject("lead_unit", UUID.class)), row.getBoolean("lead_presumed"), responsibleUnits(id),
                new Deadline(row.getObject("deadline", LocalDate.class), row.getString("deadline_phrase"), row.getString("deadline_rule"),
                        row.getBoolean("deadline_presumed")),
                Optional.ofNullable(row.getString("cycle")), targets(id),
                new LeadershipGroup(new UnitId(row.getObject("leadership_group", UUID.class)), new UnitId(row.getObject("office", UUID.class)),
                        new UnitId(row.getObject("office_host", UUID.class))));
        return new WorkItem(id, facts, standing(row), hands(id), row.getInt("version"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Optional<LocalDate> progressOn = day(row, "progress_on");
        Optional<LocalDate> reportedOn = day(row, "completion_reported_on");
        Optional<LocalDate> returnedOn = day(row, "returned_on");
        BigDecimal percent = row.getBigDecimal("progress_percent");
        String progress = row.getString("progress_text");
        String difficulties = row.getString("progress_difficulties");
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        String completion = row.getString("completion_text");
        String reason = row.getString("return_reason");
        return new Standing(WorkItemState.valueOf(row.getString("state")), row.getObject("assigned_on", LocalDate.class),
                day(row, "acknowledged_on"),
                progressOn.map(on -> new ProgressReport(on, Optional.ofNullable(percent), progress, Optional.ofNullable(difficulties))),
                reportedOn.map(on -> new CompletionReport(on, completedOn, completion)),
                returnedOn.map(on -> new ReturnForRework(on, reason)),
                day(row, "closed_on"), Optional.ofNullable(row.getString("card")).map(Card::valueOf));
    }

    private List<UnitId> responsibleUnits(WorkItemId id) {
        return jdbc.sql("select unit from work_item_party where item = :id and part = 'RESPONSIBLE' order by position").param("id", id.value())
                .query(UUID.class).list().stream().map(UnitId::new).toList();
    }

    private List<Target> targets(WorkItemId id) {
        return jdbc.sql("select * from work_item_target where item = :id order by position").param("id", id.value())
                .query((row, number) -> new Target(row.getString("phrase"), row.getString("metric"), row.getString("operator"),
                        Optional.ofNullable(row.getBigDecimal("value")), Optional.ofNullable(row.getBigDecimal("value_max")), row.getString("unit"),
                        row.getBoolean("strict"))).list();
    }

    /** Who had a hand in the work; the history is where that is kept. */
    private Set<OfficialId> hands(WorkItemId id) {
        return new HashSet<>(jdbc.sql("select distinct official from work_item_history where item = :id and act = any (:acts) and official is not null")
                .param("id", id.value()).param("acts", HANDS.toArray(String[]::new)).query(UUID.class).list().stream().map(OfficialId::new).toList());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
