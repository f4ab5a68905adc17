package cn.duban.plan;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.Attachments;
import cn.duban.plan.AmendmentQuestion.Kind;
import cn.duban.security.Actor;
import cn.duban.security.AuditTrail;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核对修订: what an amendment would do to the running plan as it stands, and what the office answers where the document leaves something open. */
@Service
public class AmendmentReviews {

    private static final int LONGEST = 2_000;

    private final PlanAccess access;
    private final Amendments amendments;
    private final RunningPlan running;
    private final PlanDrafts drafts;
    private final AmendingNotice notices;
    private final UnitLookup units;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    AmendmentReviews(PlanAccess access, Amendments amendments, RunningPlan running, PlanDrafts drafts, AmendingNotice notices, UnitLookup units, Attachments attachments, AuditTrail audit,
                     Clock clock) {
        this.access = access;
        this.amendments = amendments;
        this.running = running;
        this.drafts = drafts;
        this.notices = notices;
        this.units = units;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The amendments of a plan, the latest first. */
    @Transactional(readOnly = true)
    public List<Amendment> of(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return amendments.of(id);
    }

    /** The amendment with what it would do to the plan as it stands now; once it is settled, with no rows. */
    @Transactional(readOnly = true)
    public AmendmentReview view(PlanId id, AmendmentId amendmentId, VisibleScope scope) {
        Plan plan = access.visible(id, scope);
        return view(plan, find(id, amendmentId));
    }

    AmendmentReview view(Plan plan, Amendment amendment) {
        String file = attachments.find(amendment.file()).map(Attachment::name).orElse("");
        if (amendment.state() != Amendment.State.OPEN) {
            return new AmendmentReview(plan, amendment, file, List.of(), List.of(), List.of(), "");
        }
        AmendmentComparison.Base base = running.base(plan, amendment);
        AmendmentOffer offer = amendments.offer(amendment.id());
        Map<String, String> answers = amendments.answers(amendment.id());
        AmendmentComparison comparison = new AmendmentComparison(base, offer, answers);
        List<Breakdown.Section> actions = new ArrayList<>(base.running().actions());
        comparison.amendedBreakdown().actions().stream().filter(action -> base.running().action(action.id()).isEmpty()).forEach(actions::add);
        return new AmendmentReview(plan, amendment, file, comparison.rows(), comparison.general(), actions, seen(base, offer, answers));
    }

    /** What an approved amendment does and how far it has come; empty while it is open, and if it was left. */
    @Transactional(readOnly = true)
    public Optional<AmendmentOutcome> outcome(PlanId id, AmendmentId amendmentId, VisibleScope scope) {
        access.visible(id, scope);
        Amendment amendment = find(id, amendmentId);
        if (amendment.state() != Amendment.State.APPROVED && amendment.state() != Amendment.State.DONE) {
            return Optional.empty();
        }
        AmendmentDecision decision = amendments.decision(amendmentId);
        List<PlanItem> items = drafts.allItems(id);
        List<AmendmentOutcome.Line> lines = new ArrayList<>();
        for (PlanItem item : items) {
            decision.steps().stream().filter(step -> item.workItem().filter(step.subject()::equals).isPresent()).forEach(step -> lines.add(new AmendmentOutcome.Line(
                    switch (step.deed()) {
                        case MERGE -> AmendmentOutcome.Deed.MERGED;
                        case WITHDRAW -> AmendmentOutcome.Deed.DROPPED;
                        case AMEND, ACTION -> AmendmentOutcome.Deed.AMENDED;
                    }, item.workItem(), item.number(), item.title(), step.fields(), step.reason())));
            if (decision.added().contains(item.id())) {
                lines.add(new AmendmentOutcome.Line(AmendmentOutcome.Deed.NEW, item.workItem(), item.number(), item.title(), Set.of(), ""));
            }
        }
        return Optional.of(new AmendmentOutcome(decision.steps().size(), amendments.stepsDone(amendmentId).size(), lines));
    }

    /** Changes with whatever the review is made from. */
    private static String seen(AmendmentComparison.Base base, AmendmentOffer offer, Map<String, String> answers) {
        return base.running().revision() + offer.offered().revision() + Integer.toHexString(new java.util.TreeMap<>(answers).hashCode());
    }

    /** The file as it came in. */
    @Transactional(readOnly = true)
    public PlanViews.Original file(PlanId id, AmendmentId amendmentId, VisibleScope scope) {
        access.visible(id, scope);
        Amendment amendment = find(id, amendmentId);
        return new PlanViews.Original(attachments.find(amendment.file()).orElseThrow().name(), attachments.content(amendment.file()).orElseThrow());
    }

    /**
     * Answers a question, or decides otherwise what was certain; a blank answer takes an earlier one back.
     *
     * @throws Refusal (invalid, field is the key) if it is no answer to this question; (conflict) if the amendment was settled
     */
    @Transactional
    public void answer(PlanId id, AmendmentId amendmentId, String key, String value, Actor actor) {
        Plan plan = access.toChange(id, actor);
        Amendment amendment = find(id, amendmentId);
        amendment.requireOpen();
        String said = value == null ? "" : value.strip();
        if (said.isEmpty()) {
            amendments.unanswer(amendmentId, key);
            return;
        }
        Kind kind = Stream.of(Kind.values()).filter(one -> key.startsWith(one.key(""))).findFirst().orElseThrow(() -> Refusal.invalid(key, "refusal.plan.amendment-no-question"));
        if (said.length() > LONGEST) {
            throw Refusal.invalid(key, "refusal.plan.too-long", LONGEST);
        }
        switch (kind) {
            case LEAD, UNIT -> said = units.require(key, said);
            case DATE -> AmendmentComparison.date(said).orElseThrow(() -> Refusal.invalid(key, "refusal.plan.amendment-date"));
            case SENTENCE -> {
                if (!said.equals("ignore")) {
                    rewrite(plan, amendment, key, said);
                    said = "rewritten";
                }
            }
            case WHY -> { }
            default -> requireChoice(plan, amendment, key, kind, said);
        }
        amendments.answer(amendmentId, key, said, actor.name(), clock.instant());
    }

    /** A sentence in the office's words is read like those of the document. */
    private void rewrite(Plan plan, Amendment amendment, String key, String sentence) {
        AmendmentOffer offer = amendments.offer(amendment.id());
        AmendingNotice.Read read = notices.read(plan, sentence, offer);
        if (!read.isUnderstood()) {
            throw Refusal.invalid(key, "refusal.plan.amendment-sentence");
        }
        amendments.offer(amendment.id(), new AmendmentOffer(read.offer().offered(), read.offer().said(), offer.unread()));
    }

    /** Whatever it is, it names an item that is there, or is one of the plain words. */
    private void requireChoice(Plan plan, Amendment amendment, String key, Kind kind, String said) {
        AmendmentComparison.Base base = running.base(plan, amendment);
        Breakdown offered = amendments.offer(amendment.id()).offered();
        boolean good = switch (kind) {
            case WHICH -> said.equals("new") || said.matches("(same|part):[0-9a-f-]{36}") && base.running().itemsById().containsKey(AmendmentQuestion.named(said));
            case GONE -> said.equals("dropped") || said.equals("stays") || said.matches("merged:[0-9a-f-]{36}") && offered.itemsById().containsKey(AmendmentQuestion.named(said));
            case KEEPS -> said.matches("keep:[0-9a-f-]{36}") && offered.itemsById().containsKey(AmendmentQuestion.named(said));
            case CONTINUES -> said.matches("go-on:[0-9a-f-]{36}") && base.running().itemsById().containsKey(AmendmentQuestion.named(said));
            case CLOSED -> said.equals("leave") || said.equals("record");
            default -> false;
        };
        UUID of = key.matches("[a-z]+:[0-9a-f-]{36}") ? AmendmentQuestion.named(key) : null;
        if (!good || !(base.running().itemsById().containsKey(of) || offered.itemsById().containsKey(of))) {
            throw Refusal.invalid(key, "refusal.plan.amendment-no-answer");
        }
    }

    /** Leaves it: the plan stays as it is. */
    @Transactional
    public void leave(PlanId id, AmendmentId amendmentId, Actor actor) {
        Plan plan = access.toChange(id, actor);
        find(id, amendmentId).requireOpen();
        amendments.leave(amendmentId, actor, clock.instant());
        audit.done(actor, "plan.amendment.leave", plan.title());
    }

    Amendment find(PlanId plan, AmendmentId id) {
        return amendments.find(plan, id).orElseThrow(() -> Refusal.notFound("refusal.plan.amendment-not-found"));
    }
}
