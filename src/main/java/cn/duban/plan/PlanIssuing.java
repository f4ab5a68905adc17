package cn.duban.plan;

import cn.duban.plan.spi.ActionEngine;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 确认与下达: the office confirms a plan and issues it. Issuing is a row of small transactions: one that compiles the models, one
 * that starts each action, and then, in the engine, one for each item. Wherever the program is killed, what was done stays
 * done once, and the next start carries on ({@link #carryOnAfterABreak()}).
 */
@Service
public class PlanIssuing {

    private static final Logger LOG = LoggerFactory.getLogger(PlanIssuing.class);

    private final PlanAccess access;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanQuestions questions;
    private final FanningOut fanningOut;
    private final UnitLookup units;
    private final ActionEngine engine;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlanIssuing(PlanAccess access, Plans plans, PlanDrafts drafts, PlanQuestions questions, FanningOut fanningOut, UnitLookup units, ActionEngine engine, AuditTrail audit,
                ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
        this.access = access;
        this.plans = plans;
        this.drafts = drafts;
        this.questions = questions;
        this.fanningOut = fanningOut;
        this.units = units;
        this.engine = engine;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Confirms the draft; from now on it is not changed any more.
     *
     * @throws Refusal (conflict) while a question is open, which it is as long as a letter of the text is uncovered, with which they are
     *                 and where the first stands; or if it is no draft. What only today makes a
     *                 question, such as a deadline that has passed since the plan came in, is asked all the same
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void confirm(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireLeadsTo(PlanState.CONFIRMED);
        questions.askAgain(plan);
        List<PlanQuestion> open = drafts.asked(id).stream().filter(PlanQuestion::isOpen).toList();
        if (!open.isEmpty()) {
            throw OpenQuestions.refusal("refusal.plan.open-questions", open);
        }
        if (drafts.items(id).isEmpty()) {
            throw Refusal.conflict("refusal.plan.no-items");
        }
        plans.move(id, PlanState.DRAFT, PlanState.CONFIRMED);
        plans.confirmed(id, actor.name(), clock.instant());
        audit.done(actor, "plan.confirm", plan.title());
    }

    /** Takes the confirmation back, so that the draft can be changed again; only before it is issued. */
    @Transactional
    public void reopen(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireLeadsTo(PlanState.DRAFT);
        plans.move(id, PlanState.CONFIRMED, PlanState.DRAFT);
        questions.askAgain(plan);
        audit.done(actor, "plan.reopen", plan.title());
    }

    /**
     * Issues the plan: compiles its models and starts its actions. The items are registered by the engine meanwhile and
     * afterwards; the plan is issued when the last one is.
     *
     * @throws Refusal (conflict) if it is not confirmed, or issued already, or a deadline has passed since it was confirmed
     */
    public void issue(PlanId id, Actor actor) {
        transaction.executeWithoutResult(status -> compile(id, actor));
        carryOn(id);
    }

    /** A program that was killed while it issued leaves plans in between. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void carryOnAfterABreak() {
        for (PlanId id : plans.beingIssued()) {
            try {
                LOG.info("Plan {} was being issued when the program ended; carrying on", id);
                carryOn(id);
            } catch (RuntimeException e) {
                // One plan that fails must not keep the others, or the program, from starting.
                LOG.error("Plan {} cannot be issued further", id, e);
            }
        }
    }

    /** The last registered item completes the issuing. After its commit, so that of two that commit at once the later sees both. */
    @TransactionalEventListener
    void registered(Registered event) {
        transaction.executeWithoutResult(status -> complete(event.plan()));
    }

    /** Something of this plan was registered. */
    record Registered(PlanId plan) {
    }

    private void compile(PlanId id, Actor actor) {
        Plan plan = access.toChange(id, actor);
        plan.requireLeadsTo(PlanState.ISSUING);
        List<PlanQuestion> unsettled = questions.unsettled(plan);
        if (!unsettled.isEmpty()) {
            throw OpenQuestions.refusal("refusal.plan.open-since-confirmed", unsettled);
        }
        fanningOut.requireChosen(plan);
        if (!plan.fromModel()) {
            List<PlanItem> items = drafts.items(id);
            List<PlanStep> steps = drafts.steps(id);
            // An action whose items were all dropped has nothing to issue.
            for (PlanAction action : plans.actions(id).stream().filter(one -> items.stream().anyMatch(item -> item.action().equals(one.id()))).toList()) {
                String model = ActionModelWriter.write(PlanCompiler.compile(plan.title(), action, items, steps));
                // What we compile goes the same way in as what was drawn by hand.
                ModelCheck.check(model, units::fullName);
                plans.compiled(action.id(), model);
            }
        }
        plans.move(id, PlanState.CONFIRMED, PlanState.ISSUING);
        plans.issued(id, actor.name(), clock.instant());
        audit.done(actor, "plan.issue", plan.title());
    }

    private void carryOn(PlanId id) {
        for (PlanAction action : plans.actions(id)) {
            transaction.executeWithoutResult(status -> start(action));
        }
        transaction.executeWithoutResult(status -> complete(id));
    }

    private void complete(PlanId id) {
        if (plans.completeIssuing(id, clock.instant())) {
            events.publishEvent(new PlanIssued(id));
        }
    }

    private void start(PlanAction action) {
        if (plans.lockAction(action.id()).started().isEmpty()) {
            plans.model(action.id()).ifPresent(model -> {
                engine.issue(action.id(), action.name(), model);
                plans.started(action.id(), clock.instant());
            });
        }
    }
}
