package cn.duban.plan;

import cn.duban.plan.AmendmentDecision.Step;
import cn.duban.plan.AmendmentRow.Change;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 批准修订: what was reviewed is written into the plan, and what has to be done is laid down as steps; {@link AmendmentCarrying} does them one by
 * one.
 */
@Service
public class AmendmentApproval {

    private final PlanAccess access;
    private final Amendments amendments;
    private final AmendmentReviews reviews;
    private final RunningPlan running;
    private final BreakdownRows breakdowns;
    private final BreakdownWriting writing;
    private final PlanDrafts drafts;
    private final AmendmentCarrying carrying;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AmendmentApproval(PlanAccess access, Amendments amendments, AmendmentReviews reviews, RunningPlan running, BreakdownRows breakdowns, BreakdownWriting writing,
                      PlanDrafts drafts, AmendmentCarrying carrying, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.access = access;
        this.amendments = amendments;
        this.reviews = reviews;
        this.running = running;
        this.breakdowns = breakdowns;
        this.writing = writing;
        this.drafts = drafts;
        this.carrying = carrying;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Approves the amendment and carries it out.
     *
     * @param seen what was on the screen
     * @throws Refusal (conflict) while a question is open, with how many there are and what the first is about; if the plan or an answer is not what
     *                 was on the screen any more; if nothing would change; if it was approved or left before
     */
    public void approve(PlanId id, AmendmentId amendmentId, String seen, Actor actor) {
        transaction.executeWithoutResult(status -> decide(id, amendmentId, seen, actor));
        carrying.carryOn(amendmentId);
    }

    /**
     * Carries on where a step failed.
     *
     * @throws Refusal (not found) if it is none of this office's, (conflict) if it is not being carried out
     */
    public void carryOn(PlanId id, AmendmentId amendmentId, Actor actor) {
        transaction.executeWithoutResult(status -> {
            access.toChange(id, actor);
            if (reviews.find(id, amendmentId).state() != Amendment.State.APPROVED) {
                throw Refusal.conflict("refusal.plan.amendment-settled");
            }
        });
        carrying.carryOn(amendmentId);
    }

    /** Lays down what is to be done, in the caller's transaction. */
    void decide(PlanId id, AmendmentId amendmentId, String seen, Actor actor) {
        Plan plan = access.toChange(id, actor);
        Amendment amendment = reviews.find(id, amendmentId);
        amendment.requireOpen();
        AmendmentReview review = reviews.view(plan, amendment);
        if (!review.seen().equals(seen)) {
            throw Refusal.conflict("refusal.plan.amendment-changed");
        }
        List<AmendmentQuestion> open = review.open();
        if (!open.isEmpty()) {
            throw Refusal.conflict("refusal.plan.amendment-questions", open.size(), open.get(0).about());
        }
        if (review.rows().stream().allMatch(row -> row.is(Change.SAME))) {
            throw Refusal.conflict("refusal.plan.amendment-same");
        }
        AmendmentComparison comparison = new AmendmentComparison(running.base(plan, amendment), amendments.offer(amendmentId), amendments.answers(amendmentId));
        Map<UUID, PlanItem> before = drafts.items(id).stream().collect(Collectors.toMap(PlanItem::id, item -> item));
        Breakdown after = comparison.after();
        List<Step> steps = steps(review, comparison, before, after);
        writing.write(id, after, "", actor.name());
        describe(id, comparison, after, review);
        Breakdown next = amendment.kind() == Amendment.Kind.DOCUMENT ? comparison.amendedBreakdown() : after;
        breakdowns.reading(id, breakdowns.keep(id, next, clock.instant()));
        amendments.approve(amendmentId, new AmendmentDecision(steps, after.items().stream().map(BreakdownItem::id).filter(item -> !before.containsKey(item)).toList()), actor, clock.instant());
        audit.done(actor, "plan.amendment.approve", plan.title());
    }

    private List<Step> steps(AmendmentReview review, AmendmentComparison comparison, Map<UUID, PlanItem> before, Breakdown after) {
        Map<UUID, BreakdownItem> now = after.itemsById();
        Set<UUID> actions = new LinkedHashSet<>();
        List<Step> items = new ArrayList<>();
        for (AmendmentRow row : review.rows()) {
            if (!row.is(Change.SAME)) {
                row.running().forEach(item -> actions.add(item.item().action()));
                row.offered().forEach(item -> actions.add(item.action()));
            }
            Set<ItemField> fields = row.fields().stream().map(DraftDiff.FieldDiff::field).collect(Collectors.toSet());
            row.continues().filter(item -> !fields.isEmpty() && comparison.isRecorded(item))
                    .ifPresent(item -> before.get(item).workItem().ifPresent(work -> items.add(Step.amend(work, fields, now.get(item)))));
        }
        comparison.mergedInto().forEach((item, into) -> before.get(item).workItem().ifPresent(work -> items.add(
                Step.merge(work, before.get(into).workItem().orElseThrow(), mergedReason(now.get(into))))));
        comparison.droppedItems().stream().sorted((one, other) -> before.get(one).number().compareTo(before.get(other).number()))
                .forEach(item -> before.get(item).workItem().ifPresent(work -> items.add(Step.withdraw(work, comparison.reasonOf(item)))));
        List<Step> steps = new ArrayList<>(actions.stream().map(Step::action).toList());
        steps.addAll(items);
        return steps;
    }

    private static String mergedReason(BreakdownItem into) {
        return "并入第" + into.number() + "项。";
    }

    /** What the breakdown cannot say: why each item went, which words an item now comes from, and of what it is a part. */
    private void describe(PlanId id, AmendmentComparison comparison, Breakdown after, AmendmentReview review) {
        Map<UUID, BreakdownItem> now = after.itemsById();
        Map<UUID, UUID> merged = comparison.mergedInto();
        Map<UUID, UUID> split = comparison.splitFrom();
        Map<UUID, ItemSource> sources = review.rows().stream().flatMap(row -> row.offered().stream())
                .collect(Collectors.toMap(BreakdownItem::id, BreakdownItem::source, (one, other) -> one));
        List<PlanItem> all = drafts.allItems(id);
        Map<UUID, Optional<UUID>> workItems = all.stream().collect(Collectors.toMap(PlanItem::id, PlanItem::workItem));
        Set<UUID> reworded = review.rows().stream().filter(row -> row.is(Change.REWORDED)).flatMap(row -> row.keeper().stream()).collect(Collectors.toSet());
        for (PlanItem item : all) {
            if (item.dropped().filter(dropped -> dropped.reason().isEmpty()).isPresent()) {
                String reason = merged.containsKey(item.id()) ? mergedReason(now.get(merged.get(item.id()))) : comparison.reasonOf(item.id());
                drafts.changeItem(item.withDropped(item.dropped().map(dropped -> new PlanItem.Dropped(reason, dropped.by(), dropped.at()))));
            } else if (now.containsKey(item.id()) && (item.workItem().isEmpty() || reworded.contains(item.id()))) {
                // Places count by the text that the plan was read from, and these words stand in another one.
                drafts.changeItem(item.withSource(ItemSource.at(sources.get(item.id()).text(), 0, 0)));
            }
            Optional.ofNullable(split.get(item.id())).flatMap(workItems::get).ifPresent(work -> drafts.splitFrom(item.id(), work));
        }
    }
}
