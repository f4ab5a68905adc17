package cn.duban.plan;

import cn.duban.attachment.Attachments;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes into the draft what was taken of an offer, in one act. */
@Component
class OfferTaking {

    private final DraftActs acts;
    private final PlanIssuing issuing;
    private final Plans plans;
    private final BreakdownRows breakdowns;
    private final BreakdownWriting writing;
    private final OfferedReading readings;
    private final ReadingTaking readingTaking;
    private final Attachments attachments;

    OfferTaking(DraftActs acts, PlanIssuing issuing, Plans plans, BreakdownRows breakdowns, BreakdownWriting writing, OfferedReading readings,
                ReadingTaking readingTaking, Attachments attachments) {
        this.acts = acts;
        this.issuing = issuing;
        this.plans = plans;
        this.breakdowns = breakdowns;
        this.writing = writing;
        this.readings = readings;
        this.readingTaking = readingTaking;
        this.attachments = attachments;
    }

    void take(Plan plan, DraftOffer offer, Breakdown offered, Breakdown merged, String reason, Actor actor) {
        if (plan.state() == PlanState.CONFIRMED) {
            issuing.reopen(plan.id(), actor);
        }
        acts.performOnAny(plan.id(), actor, "take-" + offer.kind().name().toLowerCase(Locale.ROOT), doing -> {
            switch (offer.kind()) {
                case TABLE -> writing.write(plan.id(), merged, reason, actor.name());
                case MODEL -> {
                    writing.write(plan.id(), merged, reason, actor.name());
                    if (plan.fromModel()) {
                        model(plan, offer);
                    }
                }
                case READING -> reading(plan, offer, offered, merged, reason, actor);
            }
            return null;
        });
    }

    /** A model drawn by hand is deployed as it is, so the new one takes the place of the old. */
    private void model(Plan plan, DraftOffer offer) {
        String xml = PlanIntake.utf8(attachments.content(offer.file().orElseThrow()).orElseThrow());
        plans.actions(plan.id()).forEach(action -> plans.compiled(action.id(), xml));
        plans.read(plan.id(), "", offer.file().orElseThrow(), plan.documentNumber(), plan.issueDate());
    }

    private void reading(Plan plan, DraftOffer offer, Breakdown offered, Breakdown merged, String reason, Actor actor) {
        OfferedReading.Read read = readings.again(plan, offer, offered);
        if (!read.breakdown().equals(offered)) {
            throw Refusal.conflict("refusal.plan.offer-changed");
        }
        writing.write(plan.id(), numbered(merged, breakdowns.now(plan.id())), reason, actor.name());
        readingTaking.take(plan, read, offer.file());
    }

    /** The reader does not know which numbers people have given since: what it adds under such a number becomes a part of it, as 7.2. */
    private static Breakdown numbered(Breakdown merged, Breakdown now) {
        Map<UUID, BreakdownItem> there = now.itemsById();
        Set<String> numbers = new HashSet<>(merged.items().stream().filter(item -> there.containsKey(item.id())).map(BreakdownItem::number).toList());
        List<BreakdownItem> items = new ArrayList<>();
        for (BreakdownItem item : merged.items()) {
            String number = item.number();
            for (int part = 2; !there.containsKey(item.id()) && !numbers.add(number); part++) {
                number = item.number() + "." + part;
            }
            items.add(number.equals(item.number()) ? item : item.numbered(number, item.element()));
        }
        return merged.withItems(items);
    }
}
