package cn.duban.workitem;

import cn.duban.org.LeadershipGroup;
import cn.duban.org.OfficialId;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.NumberOrder;
import cn.duban.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the aggregate. */
@Component
class WorkItems {

    private static final Set<String> HANDS = Set.of(Act.ACKNOWLEDGE.name(), Act.REPORT_PROGRESS.name(), Act.REPORT_COMPLETION.name(),
            "CONTRIBUTION_ACKNOWLEDGE", "CONTRIBUTION_DELIVER", "CONTRIBUTION_MERGE");

    private final JdbcClient jdbc;

    private final DeadlineChanges deadlines;

    WorkItems(JdbcClient jdbc, DeadlineChanges deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
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
            DeadlineColumns.write(jdbc, item);
        }
        return inserted == 1;
    }

    Optional<WorkItemId> registered(UUID action, String element) {
        return jdbc.sql("select id from work_item where action = :action and element = :element and parent is null")
                .param("action", action).param("element", element).query(UUID.class).optional().map(WorkItemId::new);
    }

    /** The items below an item, in the order of their numbers. */
    List<WorkItemId> children(WorkItemId parent) {
        return jdbc.sql("select id from work_item where parent = :parent order by number_order, id").param("parent", parent.value()).query(UUID.class).list().stream()
                .map(WorkItemId::new).toList();
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

    /**
     * Writes the new version of an item: where it stands, and what else has changed about it.
     *
     * @throws Refusal (conflict) if someone else has written since it was read
     */
    WorkItem save(WorkItem before, WorkItem after) {
        Map<String, Object> columns = StandingColumns.of(after.standing());
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int updated = jdbc.sql("update work_item set " + assignments + ", version = version + 1 where id = :id and version = :version")
                .params(columns).param("id", after.id().value()).param("version", before.version()).update();
        if (updated == 0) {
            throw Refusal.conflict("refusal.workitem.changed-meanwhile");
        }
        if (!before.facts().equals(after.facts())) {
            saveFacts(after);
        }
        return new WorkItem(after.id(), after.facts(), after.standing(), after.hands(), before.version() + 1);
    }

    private void saveFacts(WorkItem item) {
        NewWorkItem facts = item.facts();
        jdbc.sql("""
                update work_item set number = :number, number_order = :numberOrder, title = :title, text = :text, source_text = :sourceText,
                    lead_unit = :lead, lead_presumed = :leadPresumed, self_verified = :selfVerified,
                    deadline = :deadline, deadline_phrase = :phrase, deadline_rule = :rule, deadline_presumed = :deadlinePresumed, cycle = :cycle
                where id = :id""")
                .param("number", facts.number()).param("numberOrder", NumberOrder.key(facts.number())).param("title", facts.title()).param("text", facts.text())
                .param("sourceText", facts.sourceText())
                .param("lead", facts.leadUnit().value()).param("leadPresumed", facts.leadPresumed()).param("selfVerified", item.isSelfVerified())
                .param("deadline", facts.deadline().date()).param("phrase", facts.deadline().phrase()).param("rule", facts.deadline().rule())
                .param("deadlinePresumed", facts.deadline().presumed()).param("cycle", facts.cycle().orElse(null)).param("id", item.id().value()).update();
        DeadlineColumns.write(jdbc, item);
        jdbc.sql("delete from work_item_target where item = :item").param("item", item.id().value()).update();
        insertTargets(item);
        jdbc.sql("delete from work_item_party where item = :item").param("item", item.id().value()).update();
        insertParties(item);
        // Whoever leads an item sees its children; another lead sees them from now on.
        jdbc.sql("update work_item_party p set unit = :lead from work_item c where c.parent = :item and p.item = c.id and p.part = 'PARENT_LEAD' and p.unit <> :lead")
                .param("lead", item.lead().value()).param("item", item.id().value()).update();
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
                DeadlineColumns.read(row, deadlines.of(id)),
                Optional.ofNullable(row.getString("cycle")), targets(id),
                new LeadershipGroup(new UnitId(row.getObject("leadership_group", UUID.class)), new UnitId(row.getObject("office", UUID.class)),
                        new UnitId(row.getObject("office_host", UUID.class))));
        return new WorkItem(id, facts, StandingColumns.read(row), hands(id), row.getInt("version"));
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
        return new HashSet<>(jdbc.sql("""
                select official from work_item_history where item = :id and act = any (:acts) and official is not null
                union select confirmed_by from progress_report where item = :id and confirmed_by is not null""")
                .param("id", id.value()).param("acts", HANDS.toArray(String[]::new)).query(UUID.class).list().stream().map(OfficialId::new).toList());
    }
}
