package cn.duban.plan;

import cn.duban.calendar.Deadline;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a plan, as rows: items, questions, steps. */
@Repository
class PlanDrafts {

    private static final String ITEM = "id, action, element, number, title, text, source_text, source_start, source_end, lead_unit, lead_presumed, "
            + "responsible_units, deadline, deadline_phrase, deadline_rule, deadline_presumed, cycle, targets, version, work_item";
    private static final String STEP = "id, action, element, kind, name, who, cycle, source";

    private final JdbcClient jdbc;

    PlanDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addItem(PlanId plan, int position, PlanItem item) {
        Optional<Deadline> deadline = item.deadline();
        jdbc.sql("insert into plan_item (plan, position, " + ITEM + """
                ) values (:plan, :position, :id, :action, :element, :number, :title, :text, :sourceText, :sourceStart, :sourceEnd, :lead, :leadPresumed,
                  :responsible, :deadline, :phrase, :rule, :presumed, :cycle, :targets::jsonb, 0, null)""")
                .param("plan", plan.value()).param("position", position).param("id", item.id()).param("action", item.action())
                .param("element", item.element()).param("number", item.number()).param("title", item.title()).param("text", item.text())
                .param("sourceText", item.sourceText()).param("sourceStart", item.sourceStart()).param("sourceEnd", item.sourceEnd())
                .param("lead", item.leadUnit().orElse("")).param("leadPresumed", item.leadPresumed())
                .param("responsible", item.responsibleUnits().toArray(String[]::new))
                .param("deadline", deadline.map(Deadline::date).orElse(null)).param("phrase", deadline.map(Deadline::phrase).orElse(""))
                .param("rule", deadline.map(Deadline::rule).orElse("")).param("presumed", deadline.map(Deadline::presumed).orElse(false))
                .param("cycle", item.cycle().map(Cycle::code).orElse(null)).param("targets", TargetsJson.write(item.targets())).update();
    }

    /** @return whether the item still had the version that was edited */
    boolean changeItem(PlanItem item) {
        Optional<Deadline> deadline = item.deadline();
        return jdbc.sql("""
                update plan_item set title = :title, text = :text, lead_unit = :lead, lead_presumed = :leadPresumed, responsible_units = :responsible,
                  deadline = :deadline, deadline_phrase = :phrase, deadline_rule = :rule, deadline_presumed = :presumed, cycle = :cycle, version = version + 1
                where id = :id and version = :version""")
                .param("title", item.title()).param("text", item.text()).param("lead", item.leadUnit().orElse("")).param("leadPresumed", item.leadPresumed())
                .param("responsible", item.responsibleUnits().toArray(String[]::new))
                .param("deadline", deadline.map(Deadline::date).orElse(null)).param("phrase", deadline.map(Deadline::phrase).orElse(""))
                .param("rule", deadline.map(Deadline::rule).orElse("")).param("presumed", deadline.map(Deadline::presumed).orElse(false))
                .param("cycle", item.cycle().map(Cycle::code).orElse(null)).param("id", item.id()).param("version", item.version()).update() == 1;
    }

    List<PlanItem> items(PlanId plan) {
        return jdbc.sql("select " + ITEM + " from plan_item where plan = :plan order by position").param("plan", plan.value()).query((row, n) -> item(row)).list();
    }

    Optional<PlanItem> item(PlanId plan, UUID id) {
        return jdbc.sql("select " + ITEM + " from plan_item where plan = :plan and id = :id").param("plan", plan.value()).param("id", id)
                .query((row, n) -> item(row)).optional();
    }

    void itemRegistered(UUID action, String element, UUID workItem) {
        jdbc.sql("update plan_item set work_item = :workItem where action = :action and element = :element")
                .param("workItem", workItem).param("action", action).param("element", element).update();
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

    /** The same doubt now covers other items; what was answered about fewer is asked again. */
    void widenQuestion(UUID question, List<String> items, String subject, boolean reopen) {
        jdbc.sql("""
                update plan_question set items = :items, subject = :subject, answer = case when :reopen then null else answer end,
                  answered_by = case when :reopen then null else answered_by end, answered_at = case when :reopen then null else answered_at end where id = :id""")
                .param("items", items.toArray(String[]::new)).param("subject", subject)
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

    void addStep(PlanId plan, int position, PlanStep step) {
        jdbc.sql("insert into supervision_step (plan, position, " + STEP + ") values (:plan, :position, :id, :action, :element, :kind, :name, :who, :cycle, :source)")
                .param("plan", plan.value()).param("position", position).param("id", step.id()).param("action", step.action()).param("element", step.element())
                .param("kind", step.kind().code()).param("name", step.name()).param("who", step.who())
                .param("cycle", step.cycle().map(Cycle::code).orElse(null)).param("source", step.source()).update();
    }

    void changeStep(PlanStep step) {
        jdbc.sql("update supervision_step set name = :name, who = :who, cycle = :cycle, kind = :kind, source = :source where id = :id")
                .param("name", step.name()).param("who", step.who()).param("cycle", step.cycle().map(Cycle::code).orElse(null))
                .param("kind", step.kind().code()).param("source", step.source()).param("id", step.id()).update();
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

    private static PlanItem item(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("deadline", LocalDate.class);
        Optional<Deadline> deadline = date == null ? Optional.empty()
                : Optional.of(new Deadline(date, row.getString("deadline_phrase"), row.getString("deadline_rule"), row.getBoolean("deadline_presumed")));
        return new PlanItem(row.getObject("id", UUID.class), row.getObject("action", UUID.class), row.getString("element"), row.getString("number"),
                row.getString("title"), row.getString("text"), row.getString("source_text"), row.getInt("source_start"), row.getInt("source_end"),
                Optional.of(row.getString("lead_unit")).filter(lead -> !lead.isEmpty()), row.getBoolean("lead_presumed"), texts(row, "responsible_units"),
                deadline, Optional.ofNullable(row.getString("cycle")).flatMap(Cycle::of), TargetsJson.read(row.getString("targets")), row.getInt("version"),
                Optional.ofNullable(row.getObject("work_item", UUID.class)));
    }

    private static PlanQuestion question(ResultSet row) throws SQLException {
        return new PlanQuestion(row.getObject("id", UUID.class), row.getString("key"), PlanQuestion.Kind.valueOf(row.getString("kind")), row.getString("rule"),
                texts(row, "items"), row.getString("subject"), row.getString("sentence"), texts(row, "proposals"),
                Optional.ofNullable(row.getString("answer")), Optional.ofNullable(row.getString("answered_by")));
    }

    static PlanStep step(ResultSet row) throws SQLException {
        return new PlanStep(row.getObject("id", UUID.class), row.getObject("action", UUID.class), row.getString("element"),
                StepKind.of(row.getString("kind")).orElseThrow(), row.getString("name"), row.getString("who"),
                Optional.ofNullable(row.getString("cycle")).flatMap(Cycle::of), row.getString("source"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
