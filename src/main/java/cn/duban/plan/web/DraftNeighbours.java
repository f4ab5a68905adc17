package cn.duban.plan.web;

import cn.duban.plan.PlanItem;
import cn.duban.plan.PlanView;
import cn.duban.plan.PlanView.ActionView;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an item of a draft stands: its action, and the items before and behind it there.
 *
 * @param place in the action, from 0
 */
record DraftNeighbours(ActionView action, int place) {

    /** @throws Refusal (not found) if the draft has no such item, or it was dropped */
    static DraftNeighbours of(PlanView view, UUID item) {
        for (ActionView action : view.actions()) {
            List<UUID> items = action.items().stream().map(PlanItem::id).toList();
            if (items.contains(item)) {
                return new DraftNeighbours(action, items.indexOf(item));
            }
        }
        throw Refusal.notFound("refusal.plan.item-not-found");
    }

    public int actionNo() {
        return action.action().no();
    }

    public Optional<PlanItem> previous() {
        return at(place - 1);
    }

    public Optional<PlanItem> next() {
        return at(place + 1);
    }

    /** Behind which item this one goes when it moves one place up; empty for the first place. */
    Optional<UUID> above() {
        return at(place - 2).map(PlanItem::id);
    }

    private Optional<PlanItem> at(int index) {
        return index < 0 || index >= action.items().size() ? Optional.empty() : Optional.of(action.items().get(index));
    }
}
