package cn.duban.plan;

import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤销: takes back what somebody did with a draft, one act after another. Everybody takes back their own: of two people, nobody undoes
 * the other unseen. What somebody else changed since is not overwritten.
 */
@Service
public class DraftUndo {

    private static final String COLUMN_NAME = "[a-z_]+";

    private final JdbcClient jdbc;
    private final PlanAccess access;
    private final DraftActRows rows;
    private final PlanQuestions questions;
    private final UnitLookup units;
    private final AuditTrail audit;
    private final Clock clock;

    DraftUndo(JdbcClient jdbc, PlanAccess access, DraftActRows rows, PlanQuestions questions, UnitLookup units, AuditTrail audit, Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.access = access;
        this.rows = rows;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The act that this official would take back next; {@code PlanWords} has its words. */
    @Transactional(readOnly = true)
    public Optional<DraftAct> last(PlanId id, Actor actor) {
        return rows.last(id, actor.official());
    }

    /**
     * Takes back this official's last act.
     *
     * @throws Refusal (conflict) if there is none, if somebody changed the same meanwhile, or if the plan is no draft
     */
    @Transactional
    public void undo(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireDraft();
        DraftAct act = rows.last(id, actor.official()).orElseThrow(() -> Refusal.conflict("refusal.plan.nothing-to-undo"));
        List<DraftChange> all = rows.changes(act);
        List<DraftChange> changes = all.stream().filter(change -> !change.isOf(DraftChange.ALIAS)).toList();
        DraftSnapshot now = DraftSnapshot.of(jdbc, id);
        // Questions follow the draft, so they are asked again and keep nobody from anything.
        if (!changes.stream().filter(change -> !change.isOf("plan_question")).allMatch(change -> change.stillHolds(now))) {
            throw overtaken(id, act, changes);
        }
        try {
            takeBack(id, changes, now);
        } catch (DuplicateKeyException e) {
            throw overtaken(id, act, changes);
        }
        all.stream().filter(change -> change.isOf(DraftChange.ALIAS)).forEach(change ->
                units.withoutAlias(change.id(), change.after().orElseThrow().path("alias").asText()));
        questions.askAgain(plan);
        rows.undone(act, actor.name(), clock.instant());
        rows.changed(id, actor, clock.instant(), changes);
        audit.done(actor, "plan.draft.undo", plan.title() + " · " + act.what() + " " + act.about());
    }

    private Refusal overtaken(PlanId id, DraftAct act, List<DraftChange> changes) {
        return rows.later(id, act, changes.stream().filter(change -> !change.isOf("plan_question")).toList())
                .map(later -> Refusal.conflict("refusal.plan.undo-overtaken", later.by(), later.about()))
                .orElseGet(() -> Refusal.conflict("refusal.plan.undo-changed"));
    }

    /** What came goes first and what went comes last, so that no number is there twice in between. */
    private void takeBack(PlanId id, List<DraftChange> changes, DraftSnapshot now) {
        Comparator<DraftChange> order = Comparator.comparingInt(change -> DraftSnapshot.TABLES.indexOf(change.table()));
        changes.stream().filter(change -> change.before().isEmpty()).sorted(order.reversed()).forEach(change ->
                jdbc.sql("delete from " + table(change) + " where id = :id").param("id", change.id()).update());
        changes.stream().filter(change -> change.before().isPresent() && change.after().isPresent()).filter(change -> change.stillHolds(now)).sorted(order)
                .forEach(change -> put(change, change.before().orElseThrow()));
        changes.stream().filter(change -> change.after().isEmpty()).filter(change -> isMissing(id, change)).sorted(order).forEach(change ->
                jdbc.sql("insert into %1$s select * from jsonb_populate_record(null::%1$s, :row::jsonb || :more::jsonb)".formatted(table(change)))
                        .param("row", change.before().orElseThrow().toString()).param("more", change.isOf("plan_item") ? "{\"version\": 0}" : "{}").update());
    }

    /** A question may have come back by itself under another id. */
    private boolean isMissing(PlanId id, DraftChange change) {
        return !change.isOf("plan_question") || jdbc.sql("select not exists (select from plan_question where plan = :plan and key = :key)")
                .param("plan", id.value()).param("key", change.before().orElseThrow().path("key").asText()).query(Boolean.class).single();
    }

    private void put(DraftChange change, ObjectNode columns) {
        String names = change.columns().stream().peek(DraftUndo::requireName).collect(Collectors.joining(", "));
        String values = change.columns().stream().map(name -> "r." + name).collect(Collectors.joining(", "));
        String version = change.isOf("plan_item") ? ", version = t.version + 1" : "";
        jdbc.sql("update %1$s t set (%2$s) = row(%3$s)%4$s from jsonb_populate_record(null::%1$s, :columns::jsonb) r where t.id = :id"
                .formatted(table(change), names, values, version)).param("columns", columns.toString()).param("id", change.id()).update();
    }

    private static String table(DraftChange change) {
        if (!DraftSnapshot.TABLES.contains(change.table())) {
            throw new IllegalStateException("No table of a draft: " + change.table());
        }
        return change.table();
    }

    private static void requireName(String column) {
        if (!column.matches(COLUMN_NAME)) {
            throw new IllegalStateException("No column: " + column);
        }
    }
}
