package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.security.Actor;
import cn.duban.shared.Refusal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office gives a draft its shape: splits, merges, moves, adds and drops items. Each is an act that {@link DraftUndo} takes back;
 * each is refused if the plan is no draft or another office's, and with a conflict if somebody changed the item meanwhile.
 */
@Service
public class DraftShaping {

    private final DraftActs acts;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final Clock clock;

    DraftShaping(DraftActs acts, Plans plans, PlanDrafts drafts, Clock clock) {
        this.acts = acts;
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Splits an item in two. The first part keeps the number; the second gets one of its own that sorts behind it.
     *
     * @param at offset in the item's text at which the second part begins
     * @return the second part
     * @throws Refusal (invalid, field {@code at}) if one part would be empty
     */
    @Transactional
    public UUID split(PlanId id, UUID item, int version, int at, Actor actor) {
        return acts.perform(id, actor, "split", doing -> {
            PlanItem whole = doing.item(item, version);
            if (at <= 0 || at >= whole.text().length() || !says(whole.text().substring(0, at)) || !says(whole.text().substring(at))) {
                throw Refusal.invalid("at", "refusal.plan.split-nothing");
            }
            ItemParts.Two parts = ItemParts.split(whole, at, plans.text(id));
            DraftOrder order = order(id);
            String number = order.partOf(whole);
            PlanItem second = parts.second().again(UUID.randomUUID(), order.element(ModelItem.elementFor(number), whole.action()), number);
            doing.change(parts.first());
            drafts.addItem(id, order.positionAfter(Optional.of(whole)), second);
            doing.about(whole.number());
            return second.id();
        });
    }

    /**
     * Merges an item of the same action into another: texts in the order of the document, units and targets of both.
     *
     * @param version of the item that remains
     * @throws Refusal (invalid, field {@code other}) if it is the same item or one of another action
     */
    @Transactional
    public void merge(PlanId id, UUID into, int version, UUID other, Actor actor) {
        acts.change(id, actor, "merge", doing -> {
            PlanItem remaining = doing.item(into, version);
            PlanItem merged = doing.item(other);
            if (into.equals(other)) {
                throw Refusal.invalid("other", "refusal.plan.merge-itself");
            }
            if (!remaining.action().equals(merged.action())) {
                throw Refusal.invalid("other", "refusal.plan.merge-actions");
            }
            List<UUID> order = drafts.items(id).stream().map(PlanItem::id).toList();
            PlanItem both = ItemParts.merge(remaining, merged, order.indexOf(other) < order.indexOf(into));
            DraftFields.text(both.text());
            drafts.removeItem(other);
            doing.change(both);
            doing.about(remaining.number() + "、" + merged.number());
        });
    }

    /**
     * Moves an item to another place or action. It keeps its number.
     *
     * @param after the item of that action behind which it goes; empty for the first place
     */
    @Transactional
    public void move(PlanId id, UUID item, int version, int actionNo, Optional<UUID> after, Actor actor) {
        acts.change(id, actor, "move", doing -> {
            PlanItem moved = doing.item(item, version);
            if (after.equals(Optional.of(item))) {
                throw Refusal.invalid("after", "refusal.plan.place-unknown");
            }
            DraftOrder order = new DraftOrder(plans.actions(id), drafts.allItems(id).stream().filter(one -> !one.id().equals(item)).toList(), drafts.positions(id));
            PlanAction action = order.action(actionNo);
            doing.change(moved.in(action.id(), order.element(moved.element(), action.id())));
            drafts.placeItem(item, order.positionAfter(order.before(action, after)));
            doing.about(moved.number());
        });
    }

    /**
     * Adds an item that the reader did not find.
     *
     * @param after       the item of that action behind which it goes; empty for the first place
     * @param text        its words; blank takes those of the source
     * @param sourceStart where its words stand in the plan's text; 0 and 0 if nowhere
     * @param sourceEnd   after the last character
     */
    @Transactional
    public UUID add(PlanId id, int actionNo, Optional<UUID> after, String text, int sourceStart, int sourceEnd, Actor actor) {
        return acts.perform(id, actor, "add", doing -> {
            ItemSource source = source(plans.text(id), sourceStart, sourceEnd);
            String words = DraftFields.text(text == null || text.isBlank() ? source.text() : text);
            PlanItem added = adding(id, actionNo, after, words, source);
            doing.about(added.number());
            return added.id();
        });
    }

    /**
     * Counts words of the source, of which nothing had come, to an item.
     *
     * @param withText whether they also go into the item's text, before or behind it as in the document
     */
    @Transactional
    public void cover(PlanId id, UUID item, int sourceStart, int sourceEnd, boolean withText, Actor actor) {
        acts.change(id, actor, "cover", doing -> {
            PlanItem covering = doing.item(item);
            ItemSource words = source(plans.text(id), sourceStart, sourceEnd);
            boolean before = sourceStart < covering.sourceStart();
            PlanItem wider = covering.withSource(covering.source().and(words));
            doing.change(withText ? wider.withText(DraftFields.text(before ? words.text() + covering.text() : covering.text() + words.text())) : wider);
            doing.about(covering.number());
        });
    }

    /**
     * Drops an item: it stays listed with the reason, and is not issued.
     *
     * @throws Refusal (invalid, field {@code reason}) without a reason, or with one of more than 500 characters
     */
    @Transactional
    public void drop(PlanId id, UUID item, int version, String reason, Actor actor) {
        acts.change(id, actor, "drop", doing -> {
            PlanItem dropped = doing.item(item, version);
            String why = DraftFields.required("reason", reason, DraftFields.LONGEST_REASON, "refusal.plan.reason-missing");
            doing.change(dropped.withDropped(Optional.of(new PlanItem.Dropped(why, actor.name(), clock.instant()))));
            doing.about(dropped.number());
        });
    }

    /** Takes a dropped item in again. */
    @Transactional
    public void restore(PlanId id, UUID item, Actor actor) {
        acts.change(id, actor, "restore", doing -> {
            PlanItem dropped = drafts.item(id, item).orElseThrow(() -> Refusal.notFound("refusal.plan.item-not-found"));
            if (dropped.dropped().isEmpty()) {
                throw Refusal.conflict("refusal.plan.not-dropped", dropped.number());
            }
            doing.change(dropped.withDropped(Optional.empty()));
            doing.about(dropped.number());
        });
    }

    /** An item in its place, within an act that is being done. */
    PlanItem adding(PlanId id, int actionNo, Optional<UUID> after, String words, ItemSource source) {
        DraftOrder order = order(id);
        PlanAction action = order.action(actionNo);
        Optional<PlanItem> before = order.before(action, after);
        String number = order.addedAfter(before, action);
        PlanItem added = new PlanItem(UUID.randomUUID(), action.id(), order.element(ModelItem.elementFor(number), action.id()), number, Titles.of(words), words,
                source, Optional.empty(), false, List.of(), presumedDeadline(id), Optional.empty(), List.of(), 0, Optional.empty(), Optional.empty());
        drafts.addItem(id, order.positionAfter(before), added);
        return added;
    }

    /** An item of words that stand outside of all items: behind the item that stands before them. */
    PlanItem addingWords(PlanId id, Stretch words) {
        ItemSource source = source(plans.text(id), words.start(), words.end());
        PlanAction action = actionBefore(id, words.start());
        return adding(id, action.no(), itemBefore(id, words.start()).map(PlanItem::id), DraftFields.text(source.text()), source);
    }

    /** The action of the item that stands before this place of the text, else the first. */
    PlanAction actionBefore(PlanId id, int place) {
        List<PlanAction> actions = plans.actions(id);
        return itemBefore(id, place).flatMap(item -> actions.stream().filter(action -> action.id().equals(item.action())).findFirst())
                .or(() -> actions.stream().findFirst()).orElseThrow(() -> Refusal.conflict("refusal.plan.no-items"));
    }

    private Optional<PlanItem> itemBefore(PlanId id, int place) {
        return drafts.allItems(id).stream().filter(item -> item.sourceEnd() > item.sourceStart() && item.sourceEnd() <= place)
                .max(Comparator.comparingInt(PlanItem::sourceEnd));
    }

    /** The presumption that holds for the plan's other undated items holds for a new one. */
    private Optional<Deadline> presumedDeadline(PlanId id) {
        return drafts.items(id).stream().flatMap(item -> item.deadline().stream())
                .filter(deadline -> deadline.presumed() && deadline.rule().equals(DraftContent.PLAN_YEAR)).findFirst();
    }

    private DraftOrder order(PlanId id) {
        return new DraftOrder(plans.actions(id), drafts.allItems(id), drafts.positions(id));
    }

    private static ItemSource source(String text, int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            throw Refusal.invalid("source", "refusal.plan.source-place");
        }
        return Objects.equals(start, end) ? ItemSource.at("", 0, 0) : ItemSource.at(text.substring(start, end).replaceAll("\\s+", ""), start, end);
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
