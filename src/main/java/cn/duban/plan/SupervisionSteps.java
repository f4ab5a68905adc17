package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.WorkCalendar;
import cn.duban.form.Form;
import cn.duban.form.Forms;
import cn.duban.inbox.NewTodo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.org.UnitId;
import cn.duban.plan.spi.SupervisionCalendar;
import cn.duban.plan.spi.SupervisionProcess;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.security.VisibleScope;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办步骤 of issued plans: when each comes round, that it then waits for the office, and how it went. */
@Service
public class SupervisionSteps implements SupervisionCalendar {

    private static final String FORM = "supervise-step";

    private final JdbcClient jdbc;
    private final PlanAccess access;
    private final Occasions occasions;
    private final Todos todos;
    private final Forms forms;
    private final ObjectProvider<SupervisionProcess> process;
    private final AuditTrail audit;
    private final DubanClock clock;

    SupervisionSteps(JdbcClient jdbc, PlanAccess access, WorkCalendar calendar, Todos todos, Forms forms, ObjectProvider<SupervisionProcess> process,
                     AuditTrail audit, DubanClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.occasions = new Occasions(calendar);
        this.todos = todos;
        this.forms = forms;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextOccasion(UUID step) {
        Running running = running(step);
        if (running.due().isPresent()) {
            return occasions.once(running.due().get(), running.last().orElse(running.registered()));
        }
        return occasions.next(running.cycle(), running.last().orElse(running.registered()), running.lastDeadline());
    }

    @Override
    @Transactional
    public void opened(UUID step, Instant occasion, String key) {
        jdbc.sql("insert into supervision_occasion (step, occasion, key) values (:step, :occasion, :key) on conflict do nothing")
                .param("step", step).param("occasion", Plans.at(occasion)).param("key", key).update();
        Running running = running(step);
        todos.open(new NewTodo(key, TodoKind.SUPERVISION_STEP, step, running.office(), "", running.name() + "：" + running.actionName(),
                Optional.of(LocalDate.ofInstant(occasion, DubanClock.ZONE)), "/plans/" + running.plan() + "/steps/" + step));
    }

    @Override
    public void closed(String key) {
        todos.close(key);
    }

    /**
     * The office held the occasion that waits and says how it went.
     *
     * @throws cn.duban.form.FormErrors if the form is filled in wrongly
     * @throws Refusal                  (conflict) if none waits
     */
    @Transactional
    public void hold(PlanId plan, UUID step, Map<String, ?> given, Actor actor) {
        access.toChange(plan, actor);
        Running running = find(step).filter(one -> one.plan().equals(plan)).orElseThrow(() -> Refusal.notFound("refusal.plan.step-not-found"));
        Map<String, Object> clean = form().check(given);
        int held = jdbc.sql("""
                update supervision_occasion set result = :result, held_on = :heldOn, held_by = :by, held_at = :at
                where held_at is null and (step, occasion) = (select step, occasion from supervision_occasion where step = :step and held_at is null order by occasion limit 1)""")
                .param("result", clean.get("result")).param("heldOn", clean.get("heldOn")).param("by", actor.name()).param("at", Plans.at(clock.instant()))
                .param("step", step).update();
        if (held == 0) {
            throw Refusal.conflict("refusal.plan.step-not-waiting");
        }
        process.getObject().held(step);
        audit.done(actor, "plan.supervise", running.name() + "：" + running.actionName());
    }

    /** A step with its occasions, for its page. */
    @Transactional(readOnly = true)
    public StepView view(PlanId plan, UUID step, VisibleScope scope) {
        access.visible(plan, scope);
        Running running = find(step).filter(one -> one.plan().equals(plan)).orElseThrow(() -> Refusal.notFound("refusal.plan.step-not-found"));
        List<StepView.Occasion> held = jdbc.sql("select occasion, result, held_on, held_by from supervision_occasion where step = :step order by occasion desc")
                .param("step", step).query((row, n) -> new StepView.Occasion(LocalDate.ofInstant(row.getTimestamp("occasion").toInstant(), DubanClock.ZONE),
                        Optional.ofNullable(row.getObject("held_on", LocalDate.class)), row.getString("held_by"), row.getString("result"))).list();
        return new StepView(step, running.plan(), running.planTitle(), running.actionName(), running.kind(), running.name(), running.who(), running.cycle(),
                running.targets(), running.source(), nextOccasion(step).map(next -> LocalDate.ofInstant(next, DubanClock.ZONE)), held);
    }

    public Form form() {
        return forms.require(FORM);
    }

    private Running running(UUID step) {
        return find(step).orElseThrow(() -> new IllegalStateException("No registered supervision step " + step));
    }

    private Optional<Running> find(UUID step) {
        return jdbc.sql("""
                select s.plan, p.title, p.office, a.name as action_name, s.kind, s.name, s.who, s.cycle, s.due, s.targets, s.source, s.registered_at,
                       (select max(o.occasion) from supervision_occasion o where o.step = s.id) as last,
                       (select coalesce(max(i.deadline) filter (where i.deadline_rule <> 'waived'), '9999-12-31')
                        from plan_item i where i.action = s.action and i.dropped_at is null) as last_deadline
                from supervision_step s join plan p on p.id = s.plan join plan_action a on a.id = s.action
                where s.id = :step and s.registered_at is not null""")
                .param("step", step).query((row, n) -> Running.of(row)).optional();
    }

    private record Running(PlanId plan, String planTitle, UnitId office, String actionName, StepKind kind, String name, String who, Optional<Cycle> cycle,
                           Optional<LocalDate> due, String targets, String source, Instant registered, Optional<Instant> last, LocalDate lastDeadline) {

        static Running of(ResultSet row) throws SQLException {
            return new Running(new PlanId(row.getObject("plan", UUID.class)), row.getString("title"), new UnitId(row.getObject("office", UUID.class)),
                    row.getString("action_name"), StepKind.of(row.getString("kind")).orElseThrow(), row.getString("name"), row.getString("who"),
                    Optional.ofNullable(row.getString("cycle")).flatMap(Cycle::of),
                    Optional.ofNullable(row.getObject("due", LocalDate.class)), row.getString("targets"), row.getString("source"),
                    row.getTimestamp("registered_at").toInstant(), Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant),
                    row.getObject("last_deadline", LocalDate.class));
        }
    }
}
