package cn.duban.plan;

import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every act of the office on a draft goes through here: it is done by the plan's office on a draft that is locked for it, its
 * questions are asked again, and what it changed is kept, so that it can be taken back and told to the next person.
 */
@Component
class DraftActs {

    private final JdbcClient jdbc;
    private final PlanAccess access;
    private final PlanDrafts drafts;
    private final DraftActRows rows;
    private final PlanQuestions questions;
    private final UnitLookup units;
    private final AuditTrail audit;
    private final Clock clock;

    DraftActs(JdbcClient jdbc, PlanAccess access, PlanDrafts drafts, DraftActRows rows, PlanQuestions questions, UnitLookup units,
              AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.drafts = drafts;
        this.rows = rows;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the draft of a document.
     *
     * @param what code of the act: message {@code plan.act.<what>}
     * @throws Refusal (conflict) if the plan is no draft, or came in as a model: that is deployed as it is, so it is changed where it was drawn
     */
    <T> T perform(PlanId id, Actor actor, String what, Function<Doing, T> deed) {
        return performOnAny(id, actor, what, doing -> {
            doing.requireDocument();
            return deed.apply(doing);
        });
    }

    void change(PlanId id, Actor actor, String what, Consumer<Doing> deed) {
        perform(id, actor, what, doing -> {
            deed.accept(doing);
            return null;
        });
    }

    /** The same for a plan that may have come in as a model, too. */
    <T> T performOnAny(PlanId id, Actor actor, String what, Function<Doing, T> deed) {
        Plan plan = access.toChange(id, actor);
        plan.requireDraft();
        DraftSnapshot before = DraftSnapshot.of(jdbc, id);
        Doing doing = new Doing(plan, actor);
        T done = deed.apply(doing);
        questions.askAgain(plan);
        List<DraftChange> changes = new ArrayList<>(DraftChange.between(before, DraftSnapshot.of(jdbc, id)));
        changes.addAll(doing.beside);
        if (!changes.isEmpty()) {
            rows.add(id, what, doing.about, actor, clock.instant(), changes);
            audit.done(actor, "plan.draft." + what, plan.title() + (doing.about.isEmpty() ? "" : " · " + doing.about));
        }
        return done;
    }

    /** An act while it is being done. */
    final class Doing {

        private final Plan plan;
        private final Actor actor;
        private final List<DraftChange> beside = new ArrayList<>();
        private String about = "";

        private Doing(Plan plan, Actor actor) {
            this.plan = plan;
            this.actor = actor;
        }

        Plan plan() {
            return plan;
        }

        PlanId id() {
            return plan.id();
        }

        Actor actor() {
            return actor;
        }

        void about(String what) {
            about = what;
        }

        /** Puts an alias on a unit of the register, for every plan to come. */
        void alias(String unit, String alias) {
            if (units.alias(unit, alias)) {
                beside.add(DraftChange.alias(units.id(unit).value(), alias));
                audit.done(actor, "org.alias", alias + " → " + unit);
            }
        }

        void requireDocument() {
            if (plan.fromModel()) {
                throw Refusal.conflict("refusal.plan.from-model");
            }
        }

        /** @throws Refusal (not found) if the plan has no such item, or it was dropped */
        PlanItem item(UUID item) {
            return drafts.item(plan.id(), item).filter(one -> one.dropped().isEmpty()).orElseThrow(() -> Refusal.notFound("refusal.plan.item-not-found"));
        }

        /** @throws Refusal (conflict) with who changed what and when, if the item is not at this version any more */
        PlanItem item(UUID item, int version) {
            PlanItem now = item(item);
            requireVersion(now, version);
            return now;
        }

        void requireVersion(PlanItem now, int version) {
            if (now.version() != version) {
                throw rows.conflict(plan.id(), now, version);
            }
        }

        /** Writes the item down as it now is. */
        void change(PlanItem item) {
            if (!drafts.changeItem(item)) {
                throw Refusal.conflict("refusal.plan.item-changed", item.number(), "", "", "");
            }
        }
    }
}
