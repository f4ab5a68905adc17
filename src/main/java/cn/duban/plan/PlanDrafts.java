package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a plan, as rows: items, questions, steps. */
@Repository
class PlanDrafts {

    private static final String STEP = "id, action, element, kind, name, who, cycle, due, targets, source";

    private final JdbcClient jdbc;

    PlanDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addItem(PlanId plan, BigDecimal position, PlanItem item) {
        jdbc.sql(PlanItemRow.INSERT).param("plan", plan.value()).param("position", position).params(PlanItemRow.parameters(item)).update();
    }

    /** @return whether the item still had the version that was edited */
    boolean changeItem(PlanItem item) {
        return jdbc.sql(PlanItemRow.UPDATE).params(PlanItemRow.parameters(item)).update() == 1;
    }

    void placeItem(UUID item, BigDecimal position) {
        jdbc.sql("update plan_item set position = :position where id = :id").param("position", position).param("id", item).update();
    }

    void removeItem(UUID item) {
        jdbc.sql("delete from plan_item where id = :id").param("id", item).update();
    }

    /** The items that are issued, in order. */
    List<PlanItem> items(PlanId plan) {
        return allItems(plan).stream().filter(item -> item.dropped().isEmpty()).toList();
    }

    /** The items in order, those that were dropped among them. */
    List<PlanItem> allItems(PlanId plan) {
        return jdbc.sql("select " + PlanItemRow.COLUMNS + " from plan_item where plan = :plan order by position").param("plan", plan.value())
                .query((row, n) -> PlanItemRow.read(row)).list();
    }

    Optional<PlanItem> item(PlanId plan, UUID id) {
        return jdbc.sql("select " + PlanItemRow.COLUMNS + " from plan_item where plan = :plan and id = :id").param("plan", plan.value()).param("id", id)
                .query((row, n) -> PlanItemRow.read(row)).optional();
    }

    Map<UUID, BigDecimal> positions(PlanId plan) {
        Map<UUID, BigDecimal> positions = new HashMap<>();
        jdbc.sql("select id, position from plan_item where plan = :plan").param("plan", plan.value())
                .query((RowCallbackHandler) row -> positions.put(row.getObject("id", UUID.class), row.getBigDecimal("position")));
        return positions;
    }

    /** The draft's item behind an element of an action's model. */
    Optional<UUID> itemOf(UUID action, String element) {
        return jdbc.sql("select id from plan_item where action = :action and element = :element").param("action", action).param("element", element)
                .query(UUID.class).optional();
    }

    void itemRegistered(UUID action, String element, UUID workItem) {
        jdbc.sql("update plan_item set work_item = :workItem where action = :action and element = :element")
                .param("workItem", workItem).param("action", action).param("element", element).update();
    }

    /** Remembers from which work item this part was split. */
    void splitFrom(UUID item, UUID workItem) {
        jdbc.sql("update plan_item set split_from = :workItem where id = :id").param("workItem", workItem).param("id", item).update();
    }

    /** The work item from which this element was split off; empty if it is no such part. */
    Optional<UUID> splitFrom(UUID action, String element) {
        return jdbc.sql("select split_from from plan_item where action = :action and element = :element and split_from is not null")
                .param("action", action).param("element", element).query(UUID.class).optional();
    }

    void addQuestion(PlanId plan, int position, PlanQuestion question) {
        jdbc.sql("""
                insert into plan_question (id, plan, key, position, kind, rule, items, subject, sentence, proposals)
                values (:id, :plan, :key, :position, :kind, :rule, :items, :subject, :sentence, :proposals)""")
                .param("id", question.id()).param("plan", plan.value()).param("key", question.key()).param("position", position)
                .param("kind", question.kind().name()).param("rule", question.rule()).param("items", question.items().toArray(String[]::new))
                .param("subject", question.subject()).param("sentence", question.sentence()).param("proposals", question.proposals().toArray(String[]::new))
                .update();
    }

    /** The same doubt now covers other items or words; what was answered about fewer is asked again. */
    void widenQuestion(UUID question, PlanQuestion now, boolean reopen) {
        jdbc.sql("""
                update plan_question set items = :items, subject = :subject, sentence = :sentence, answer = case when :reopen then null else answer end,
                  answered_by = case when :reopen then null else answered_by end, answered_at = case when :reopen then null else answered_at end where id = :id""")
                .param("items", now.items().toArray(String[]::new)).param("subject", now.subject()).param("sentence", now.sentence())
                .param("reopen", reopen).param("id", question).update();
    }

    void dropQuestion(UUID question) {
        jdbc.sql("delete from plan_question where id = :id").param("id", question).update();
    }

    void answerQuestion(UUID question, String answer, String by, Instant at) {
        jdbc.sql("update plan_question set answer = :answer, answered_by = :by, answered_at = :at where id = :id")
                .param("answer", answer).param("by", by).param("at", Plans.at(at)).param("id", question).update();
    }

    List<PlanQuestion> questions(PlanId plan) {
        return jdbc.sql("select id, key, kind, rule, items, subject, sentence, proposals, answer, answered_by from plan_question where plan = :plan order by position, key")
                .param("plan", plan.value()).query((row, n) -> question(row)).list();
    }

    /** The questions that still concern something: a doubt about items that are all dropped or merged away is none. */
    List<PlanQuestion> asked(PlanId plan) {
        Set<String> there = items(plan).stream().map(PlanItem::number).collect(Collectors.toSet());
        return questions(plan).stream().filter(question -> question.items().isEmpty() || question.items().stream().anyMatch(there::contains))
                .map(question -> question.about(there)).toList();
    }

    void addStep(PlanId plan, int position, PlanStep step) {
        jdbc.sql("insert into supervision_step (plan, position, " + STEP + ") values (:plan, :position, :id, :action, :element, :kind, :name, :who, :cycle, :due::date, :targets, :source)")
                .param("plan", plan.value()).param("position", position).param("id", step.id()).param("action", step.action()).param("element", step.element())
                .param("kind", step.kind().code()).param("name", step.name()).param("who", step.who())
                .param("cycle", step.cycle().map(Cycle::code).orElse(null)).param("due", step.due().orElse(null)).param("targets", step.targets())
                .param("source", step.source()).update();
    }

    void changeStep(PlanStep step) {
        jdbc.sql("update supervision_step set name = :name, who = :who, cycle = :cycle, due = :due::date, targets = :targets, kind = :kind, source = :source where id = :id")
                .param("name", step.name()).param("who", step.who()).param("cycle", step.cycle().map(Cycle::code).orElse(null))
                .param("due", step.due().orElse(null)).param("targets", step.targets()).param("kind", step.kind().code()).param("source", step.source())
                .param("id", step.id()).update();
    }

    void dropStep(UUID step) {
        jdbc.sql("delete from supervision_step where id = :id").param("id", step).update();
    }

    List<PlanStep> steps(PlanId plan) {
        return jdbc.sql("select " + STEP + " from supervision_step where plan = :plan order by position, element").param("plan", plan.value())
                .query((row, n) -> step(row)).list();
    }

    Optional<PlanStep> step(UUID action, String element) {
        return jdbc.sql("select " + STEP + " from supervision_step where action = :action and element = :element")
                .param("action", action).param("element", element).query((row, n) -> step(row)).optional();
    }

    void stepRegistered(UUID step, Instant at) {
        jdbc.sql("update supervision_step set registered_at = :at where id = :id and registered_at is null").param("at", Plans.at(at)).param("id", step).update();
    }

    private static PlanQuestion question(ResultSet row) throws SQLException {
        return new PlanQuestion(row.getObject("id", UUID.class), row.getString("key"), PlanQuestion.Kind.valueOf(row.getString("kind")), row.getString("rule"),
                texts(row, "items"), row.getString("subject"), row.getString("sentence"), texts(row, "proposals"),
                Optional.ofNullable(row.getString("answer")), Optional.ofNullable(row.getString("answered_by")));
    }

    static PlanStep step(ResultSet row) throws SQLException {
        return new PlanStep(row.getObject("id", UUID.class), row.getObject("action", UUID.class), row.getString("element"),
                StepKind.of(row.getString("kind")).orElseThrow(), row.getString("name"), row.getString("who"),
                Optional.ofNullable(row.getString("cycle")).flatMap(Cycle::of),
                Optional.ofNullable(row.getObject("due", LocalDate.class)), row.getString("targets"), row.getString("source"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
