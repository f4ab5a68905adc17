package cn.duban.plan;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.Attachments;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核对改动: what an offer would do to the draft as it stands, and taking it, all of it, some of it or nothing. Taking it is one act, taken back as one. */
@Service
public class DraftOffers {

    private final PlanAccess access;
    private final BreakdownRows breakdowns;
    private final OfferRows offers;
    private final OfferedReading readings;
    private final OfferTaking taking;
    private final Attachments attachments;
    private final Clock clock;

    DraftOffers(PlanAccess access, BreakdownRows breakdowns, OfferRows offers, OfferedReading readings, OfferTaking taking, Attachments attachments, Clock clock) {
        this.access = access;
        this.breakdowns = breakdowns;
        this.offers = offers;
        this.readings = readings;
        this.taking = taking;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The offers that wait, the latest first. */
    @Transactional(readOnly = true)
    public List<DraftOffer> waiting(PlanId id, VisibleScope scope) {
        access.visible(id, scope);
        return offers.open(id);
    }

    /** The offer with what it would change in the draft as it stands now. */
    @Transactional
    public OfferView view(PlanId id, UUID offerId, VisibleScope scope) {
        Plan plan = access.visible(id, scope);
        DraftOffer offer = find(id, offerId);
        if (offer.isOpen() && offer.kind() == DraftOffer.Kind.READING) {
            // The reader or the register may have changed since.
            Breakdown read = readings.again(plan, offer, offers.content(offer)).breakdown();
            if (!read.equals(offers.content(offer))) {
                offers.content(offer, read);
            }
        }
        return view(plan, offer);
    }

    /**
     * Takes what was chosen. A confirmed plan becomes a draft again.
     *
     * @throws Refusal (conflict) if the draft or what is offered is not what was on the screen any more, or the offer was settled;
     *                 (invalid, field {@code reason} or the key of a change) if a choice is missing
     */
    @Transactional
    public void take(PlanId id, UUID offerId, OfferTaken chosen, Actor actor) {
        Plan plan = access.toChange(id, actor);
        DraftOffer offer = waiting(id, offerId);
        OfferView view = view(plan, offer);
        if (!view.seen().equals(chosen.seen())) {
            throw Refusal.conflict("refusal.plan.offer-changed");
        }
        Set<String> taken = view.isWhole() ? view.diff().changes().map(DraftDiff.Change::key).collect(Collectors.toSet()) : chosen.taken();
        view.diff().changes().filter(change -> change.isConflict() && !chosen.decided().contains(change.key())).findFirst().ifPresent(change -> {
            throw Refusal.invalid(change.key(), "refusal.plan.offer-undecided", change.where());
        });
        boolean drops = view.diff().items().stream().anyMatch(item -> item.kind() == DraftDiff.Kind.DROPPED && taken.contains(item.key()));
        String reason = drops ? DraftFields.required("reason", chosen.reason(), DraftFields.LONGEST_REASON, "refusal.plan.reason-missing") : "";
        Breakdown content = offers.content(offer);
        taking.take(plan, offer, content, DraftMerge.take(breakdowns.now(id), content, view.diff(), taken), reason, actor);
        offers.settle(offer, DraftOffer.State.TAKEN, actor.name(), clock.instant());
    }

    /** Leaves the offer: the draft stays as it is. */
    @Transactional
    public void leave(PlanId id, UUID offerId, Actor actor) {
        access.toChange(id, actor);
        offers.settle(waiting(id, offerId), DraftOffer.State.LEFT, actor.name(), clock.instant());
    }

    private OfferView view(Plan plan, DraftOffer offer) {
        Breakdown now = breakdowns.now(plan.id());
        Breakdown content = offers.content(offer);
        Breakdown then = offer.base().flatMap(revision -> breakdowns.find(plan.id(), revision)).orElse(now);
        List<Breakdown.Section> actions = new ArrayList<>(now.actions());
        content.actions().stream().filter(action -> now.action(action.id()).isEmpty()).forEach(actions::add);
        String file = offer.file().flatMap(attachments::find).map(Attachment::name).orElse("");
        return new OfferView(plan, offer, file, DraftComparison.of(then, now, content), seen(now, content), actions, plan.fromModel());
    }

    /** Changes with the draft and with what is offered. */
    private static String seen(Breakdown now, Breakdown content) {
        return now.revision() + content.revision();
    }

    private DraftOffer find(PlanId id, UUID offer) {
        return offers.find(id, offer).orElseThrow(() -> Refusal.notFound("refusal.plan.offer-not-found"));
    }

    private DraftOffer waiting(PlanId id, UUID offer) {
        DraftOffer found = find(id, offer);
        if (!found.isOpen()) {
            throw Refusal.conflict("refusal.plan.offer-settled");
        }
        return found;
    }
}
