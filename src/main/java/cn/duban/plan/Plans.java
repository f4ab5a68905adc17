package cn.duban.plan;

import cn.duban.attachment.AttachmentId;
import cn.duban.org.UnitId;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans with their actions, as rows. Items, questions and steps: {@link PlanDrafts}. */
@Repository
class Plans {

    private static final String COLUMNS = "id, title, document_number, issue_date, state, from_model, leadership_group, office, original, received_at, "
            + "received_by, confirmed_at, confirmed_by, issued_at, issued_by";

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Plan plan, String text, Instant receivedAt) {
        jdbc.sql("insert into plan (" + COLUMNS + """
                , text) values (:id, :title, :number, :issueDate, :state, :fromModel, :group, :office, :original, :at, :by, null, null, null, null, :text)""")
                .param("id", plan.id().value()).param("title", plan.title()).param("number", plan.documentNumber().orElse(null))
                .param("issueDate", plan.issueDate().orElse(null)).param("state", plan.state().name()).param("fromModel", plan.fromModel())
                .param("group", plan.leadershipGroup().value()).param("office", plan.office().value()).param("original", plan.original().value())
                .param("at", at(receivedAt)).param("by", plan.receivedBy()).param("text", text).update();
    }

    void addAction(PlanAction action, Optional<String> model) {
        jdbc.sql("insert into plan_action (id, plan, no, name, model) values (:id, :plan, :no, :name, :model)")
                .param("id", action.id()).param("plan", action.plan().value()).param("no", action.no()).param("name", action.name())
                .param("model", model.orElse(null)).update();
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql("select " + COLUMNS + " from plan where id = :id").param("id", id.value()).query((row, n) -> plan(row)).optional();
    }

    /** The plan, locked until the transaction ends: whoever changes it or what belongs to it goes one after the other. */
    Optional<Plan> lock(PlanId id) {
        return jdbc.sql("select " + COLUMNS + " from plan where id = :id for update").param("id", id.value()).query((row, n) -> plan(row)).optional();
    }

    List<Plan> visibleTo(VisibleScope scope) {
        return jdbc.sql("select " + COLUMNS + " from plan where office = any (:bodies) or leadership_group = any (:bodies) order by received_at desc, id limit 200")
                .param("bodies", scope.asArray()).query((row, n) -> plan(row)).list();
    }

    List<PlanId> beingIssued() {
        return jdbc.sql("select id from plan where state = 'ISSUING' order by issued_at").query((row, n) -> new PlanId(row.getObject(1, UUID.class))).list();
    }

    String text(PlanId id) {
        return jdbc.sql("select text from plan where id = :id").param("id", id.value()).query(String.class).single();
    }

    void describe(PlanId id, String title, Optional<String> number, Optional<LocalDate> issueDate) {
        jdbc.sql("update plan set title = :title, document_number = :number, issue_date = :date where id = :id").param("title", title)
                .param("number", number.orElse(null)).param("date", issueDate.orElse(null)).param("id", id.value()).update();
    }

    /** The document was read again: its text, the file it stands in, and what it says about itself. */
    void read(PlanId id, String text, AttachmentId original, Optional<String> number, Optional<LocalDate> issueDate) {
        jdbc.sql("update plan set text = :text, original = :original, document_number = :number, issue_date = :date where id = :id").param("text", text)
                .param("original", original.value()).param("number", number.orElse(null)).param("date", issueDate.orElse(null)).param("id", id.value()).update();
    }

    void renameAction(UUID action, String name) {
        jdbc.sql("update plan_action set name = :name where id = :id").param("name", name).param("id", action).update();
    }

    /** How often the draft has been changed, and by whom last. */
    DraftRevision revision(PlanId id) {
        return jdbc.sql("select revision, coalesce(changed_by, received_by) as by from plan where id = :id").param("id", id.value())
                .query((row, n) -> new DraftRevision(row.getInt("revision"), row.getString("by"))).single();
    }

    /** @return whether the plan stood in the first state, so that exactly one caller moves it */
    boolean move(PlanId id, PlanState from, PlanState to) {
        return jdbc.sql("update plan set state = :to, version = version + 1, revision = revision + 1 where id = :id and state = :from")
                .param("to", to.name()).param("id", id.value()).param("from", from.name()).update() == 1;
    }

    void confirmed(PlanId id, String by, Instant at) {
        jdbc.sql("update plan set confirmed_by = :by, confirmed_at = :at where id = :id").param("by", by).param("at", at(at)).param("id", id.value()).update();
    }

    void issued(PlanId id, String by, Instant at) {
        jdbc.sql("update plan set issued_by = :by, issued_at = :at where id = :id").param("by", by).param("at", at(at)).param("id", id.value()).update();
    }

    /** Moves the plan on to ISSUED if every item and every step of it is registered. */
    boolean completeIssuing(PlanId id, Instant at) {
        return jdbc.sql("""
                update plan set state = 'ISSUED', registered_at = :at, version = version + 1 where id = :id and state = 'ISSUING'
                  and not exists (select from plan_item where plan = :id and work_item is null and dropped_at is null)
                  and not exists (select from plan_action a where plan = :id and started_at is null
                                  and exists (select from plan_item i where i.action = a.id and i.dropped_at is null))
                  and not exists (select from supervision_step s where plan = :id and registered_at is null
                                  and exists (select from plan_item i where i.action = s.action and i.dropped_at is null))""")
                .param("at", at(at)).param("id", id.value()).update() == 1;
    }

    List<PlanAction> actions(PlanId plan) {
        return jdbc.sql("select id, plan, no, name, started_at from plan_action where plan = :plan order by no")
                .param("plan", plan.value()).query((row, n) -> action(row)).list();
    }

    Optional<PlanAction> action(UUID id) {
        return jdbc.sql("select id, plan, no, name, started_at from plan_action where id = :id").param("id", id).query((row, n) -> action(row)).optional();
    }

    /** The action, locked until the transaction ends: two that carry on the same issuing start it once. */
    PlanAction lockAction(UUID id) {
        return jdbc.sql("select id, plan, no, name, started_at from plan_action where id = :id for update").param("id", id).query((row, n) -> action(row)).single();
    }

    Optional<String> model(UUID action) {
        return jdbc.sql("select model from plan_action where id = :id and model is not null").param("id", action).query(String.class).optional();
    }

    void compiled(UUID action, String model) {
        jdbc.sql("update plan_action set model = :model where id = :id").param("model", model).param("id", action).update();
    }

    void started(UUID action, Instant at) {
        jdbc.sql("update plan_action set started_at = :at where id = :id").param("at", at(at)).param("id", action).update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(new PlanId(row.getObject("id", UUID.class)), row.getString("title"), Optional.ofNullable(row.getString("document_number")),
                Optional.ofNullable(row.getObject("issue_date", LocalDate.class)), PlanState.valueOf(row.getString("state")), row.getBoolean("from_model"),
                new UnitId(row.getObject("leadership_group", UUID.class)), new UnitId(row.getObject("office", UUID.class)),
                new AttachmentId(row.getObject("original", UUID.class)),
                LocalDate.ofInstant(row.getTimestamp("received_at").toInstant(), DubanClock.ZONE), row.getString("received_by"),
                step(row, "confirmed"), step(row, "issued"));
    }

    private static Optional<Plan.Step> step(ResultSet row, String name) throws SQLException {
        Timestamp at = row.getTimestamp(name + "_at");
        return at == null ? Optional.empty() : Optional.of(new Plan.Step(row.getString(name + "_by"), at.toInstant()));
    }

    private static PlanAction action(ResultSet row) throws SQLException {
        return new PlanAction(row.getObject("id", UUID.class), new PlanId(row.getObject("plan", UUID.class)), row.getInt("no"), row.getString("name"),
                Optional.ofNullable(row.getTimestamp("started_at")).map(Timestamp::toInstant));
    }
}
