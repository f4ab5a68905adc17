package cn.duban.plan;

import cn.duban.plan.AmendmentDecision.Step;
import cn.duban.plan.spi.ActionEngine;
import cn.duban.security.Actor;
import cn.duban.workitem.AmendedFacts;
import cn.duban.workitem.Amending;
import cn.duban.workitem.WorkItemId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 执行修订: does the steps of an approved amendment, each in a transaction of its own and each once. Wherever the program is killed, what was
 * done stays done, and the next start carries on.
 */
@Component
class AmendmentCarrying {

    private static final Logger LOG = LoggerFactory.getLogger(AmendmentCarrying.class);
    /** A step may lose against an official who acts on the same item at that moment. */
    private static final int ROUNDS = 3;

    private final Amendments amendments;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final UnitLookup units;
    private final ActionEngine engine;
    private final Amending workItems;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AmendmentCarrying(Amendments amendments, Plans plans, PlanDrafts drafts, UnitLookup units, ActionEngine engine, Amending workItems, ApplicationEventPublisher events,
                      Clock clock, PlatformTransactionManager transactions) {
        this.amendments = amendments;
        this.plans = plans;
        this.drafts = drafts;
        this.units = units;
        this.engine = engine;
        this.workItems = workItems;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A program that was killed while it carried one out leaves it in between. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void carryOnAfterABreak() {
        amendments.beingCarriedOut().forEach(amendment -> {
            LOG.info("Amendment {} was being carried out when the program ended; carrying on", amendment.id());
            carryOn(amendment.id());
        });
    }

    /** Does what is left. A step that fails does not keep the others from being done; it is seen on the amendment's page and can be done again. */
    void carryOn(AmendmentId id) {
        List<Step> steps = amendments.decision(id).steps();
        for (int round = 0; round < ROUNDS && carryOn(id, steps); round++) {
            LOG.debug("Another round of amendment {}", id);
        }
    }

    private boolean carryOn(AmendmentId id, List<Step> steps) {
        boolean failed = false;
        for (int position = 0; position < steps.size(); position++) {
            try {
                int place = position;
                transaction.executeWithoutResult(status -> step(id, place, steps.get(place)));
            } catch (RuntimeException e) {
                LOG.error("Step {} of amendment {} failed", position, id, e);
                failed = true;
            }
        }
        if (!failed) {
            transaction.executeWithoutResult(status -> complete(id, steps.size()));
        }
        return failed;
    }

    /** Does one step, unless it is done. */
    void carryOn(AmendmentId id, int position) {
        Step step = amendments.decision(id).steps().get(position);
        transaction.executeWithoutResult(status -> step(id, position, step));
    }

    private void complete(AmendmentId id, int steps) {
        if (amendments.lockApproved(id) && amendments.stepsDone(id).size() == steps) {
            Amendment amendment = amendments.find(id);
            amendments.done(id, clock.instant());
            events.publishEvent(new PlanAmended(amendment.plan(), id));
        }
    }

    private void step(AmendmentId id, int position, Step step) {
        if (!amendments.lockApproved(id) || amendments.stepsDone(id).contains(position)) {
            return;
        }
        Amendment amendment = amendments.find(id);
        Plan plan = plans.find(amendment.plan()).orElseThrow();
        Actor actor = amendments.approver(id, plan);
        switch (step.deed()) {
            case ACTION -> action(plan, step.subject());
            case AMEND -> workItems.amend(new WorkItemId(step.subject()), facts(step.item().orElseThrow(), step.fields()), id.value(), amendment.title(), actor);
            case MERGE -> workItems.merge(new WorkItemId(step.subject()), new WorkItemId(step.into().orElseThrow()), id.value(), step.reason(), actor);
            case WITHDRAW -> workItems.withdraw(new WorkItemId(step.subject()), id.value(), step.reason(), actor);
        }
        amendments.stepDone(id, position, clock.instant());
    }

    /** Items that were closed stay drawn: the action's instance has passed them, and a join waits for as many as ever. */
    private void action(Plan plan, UUID id) {
        PlanAction action = plans.lockAction(id);
        List<PlanItem> drawn = drafts.allItems(plan.id()).stream().filter(item -> item.action().equals(id))
                .filter(item -> item.dropped().isEmpty() || item.workItem().isPresent()).toList();
        if (drawn.isEmpty()) {
            return;
        }
        String model = ActionModelWriter.write(PlanCompiler.compile(plan.title(), action, drawn, drafts.steps(plan.id())));
        // What we compile goes the same way in as what was drawn by hand.
        ModelCheck.check(model, units::fullName);
        plans.compiled(id, model);
        if (action.started().isEmpty()) {
            engine.issue(id, action.name(), model);
            plans.started(id, clock.instant());
        } else {
            engine.amend(id, action.name(), model, drawn.stream().filter(item -> item.workItem().isEmpty()).map(PlanItem::element).toList());
        }
    }

    private AmendedFacts facts(BreakdownItem item, Set<ItemField> fields) {
        boolean reworded = fields.contains(ItemField.TEXT) || fields.contains(ItemField.TITLE);
        return new AmendedFacts(fields.contains(ItemField.NUMBER) ? Optional.of(item.number()) : Optional.empty(),
                reworded ? Optional.of(item.title()) : Optional.empty(), reworded ? Optional.of(item.text()) : Optional.empty(),
                fields.contains(ItemField.LEAD) ? item.lead().map(units::id) : Optional.empty(), item.leadPresumed(),
                fields.contains(ItemField.RESPONSIBLE) ? Optional.of(item.responsible().stream().map(units::id).distinct().toList()) : Optional.empty(),
                fields.contains(ItemField.DEADLINE) ? item.deadline() : Optional.empty(),
                fields.contains(ItemField.CYCLE) ? Optional.of(item.cycle().map(cn.duban.calendar.Cycle::code)) : Optional.empty(),
                fields.contains(ItemField.TARGETS) ? Optional.of(item.targets()) : Optional.empty());
    }
}
