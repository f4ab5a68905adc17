package cn.duban.plan;

import cn.duban.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the rows of a draft say what a breakdown says. Called within an act, which remembers the rows as they were. */
@Component
class BreakdownWriting {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** No number of a plan begins like this: it stands there only while two items change numbers. */
    private static final String BETWEEN = "\u2026";
    private static final String LEFT_OUT = "（已删）";

    private final Plans plans;
    private final PlanDrafts drafts;
    private final Clock clock;

    BreakdownWriting(Plans plans, PlanDrafts drafts, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @param reason why items that it lacks are dropped
     * @throws Refusal (conflict) if two items would have the same number
     */
    void write(PlanId plan, Breakdown after, String reason, String by) {
        requireNumbersOnce(after);
        writeDown(plan, withElementsOnce(after), reason, by);
    }

    private void writeDown(PlanId plan, Breakdown after, String reason, String by) {
        actions(plan, after);
        List<PlanItem> before = drafts.allItems(plan);
        drop(before, after, reason, by);
        items(plan, after);
        steps(plan, after);
    }

    private static void requireNumbersOnce(Breakdown after) {
        Set<String> numbers = new HashSet<>();
        after.items().forEach(item -> {
            if (!numbers.add(item.number())) {
                throw Refusal.conflict("refusal.plan.offer-number-twice", item.number());
            }
        });
    }

    /** In the model of its action an element is there once; the later item gives way. */
    private static Breakdown withElementsOnce(Breakdown after) {
        Set<String> elements = new HashSet<>();
        return after.withItems(after.items().stream().map(item -> {
            String element = item.element();
            while (!elements.add(item.action() + element)) {
                element += "_";
            }
            return element.equals(item.element()) ? item : item.numbered(item.number(), element);
        }).toList());
    }

    private void actions(PlanId plan, Breakdown after) {
        Map<UUID, PlanAction> there = plans.actions(plan).stream().collect(Collectors.toMap(PlanAction::id, action -> action));
        int no = there.values().stream().mapToInt(PlanAction::no).max().orElse(0);
        for (Breakdown.Section action : after.actions()) {
            if (!there.containsKey(action.id())) {
                plans.addAction(new PlanAction(action.id(), plan, ++no, action.name(), Optional.empty()), Optional.empty());
            } else if (!there.get(action.id()).name().equals(action.name())) {
                plans.renameAction(action.id(), action.name());
            }
        }
    }

    private void drop(List<PlanItem> before, Breakdown after, String reason, String by) {
        Instant at = clock.instant();
        Set<UUID> stays = after.itemsById().keySet();
        before.stream().filter(item -> item.dropped().isEmpty() && !stays.contains(item.id()))
                .forEach(item -> change(item.withDropped(Optional.of(new PlanItem.Dropped(reason, by, at)))));
    }

    private void items(PlanId plan, Breakdown after) {
        makeRoom(plan, after);
        Map<UUID, PlanItem> there = drafts.allItems(plan).stream().collect(Collectors.toMap(PlanItem::id, item -> item));
        Map<UUID, BigDecimal> positions = new HashMap<>(drafts.positions(plan));
        List<UUID> order = drafts.allItems(plan).stream().map(PlanItem::id).toList();
        List<UUID> wanted = after.items().stream().map(BreakdownItem::id).toList();
        Set<UUID> moved = DraftComparison.displaced(order, wanted);
        Optional<UUID> behind = Optional.empty();
        for (BreakdownItem item : after.items()) {
            PlanItem known = there.get(item.id());
            if (known == null || moved.contains(item.id())) {
                positions.put(item.id(), positionBehind(behind, positions));
            }
            if (known == null) {
                drafts.addItem(plan, positions.get(item.id()), item.added());
            } else {
                PlanItem now = item.onto(known);
                if (!now.equals(known)) {
                    change(now);
                }
                if (moved.contains(item.id())) {
                    drafts.placeItem(item.id(), positions.get(item.id()));
                }
            }
            behind = Optional.of(item.id());
        }
    }

    /** Numbers and elements are there once in a plan, dropped items counted; so whoever leaves one leaves it before another takes it. */
    private void makeRoom(PlanId plan, Breakdown after) {
        Map<UUID, BreakdownItem> wanted = after.itemsById();
        Map<String, UUID> takers = after.items().stream().collect(Collectors.toMap(BreakdownItem::number, BreakdownItem::id));
        Set<String> elements = after.items().stream().map(item -> item.action() + item.element()).collect(Collectors.toSet());
        List<PlanItem> all = drafts.allItems(plan);
        Set<String> numbers = all.stream().map(PlanItem::number).collect(Collectors.toCollection(HashSet::new));
        numbers.addAll(takers.keySet());
        for (PlanItem item : all) {
            BreakdownItem says = wanted.get(item.id());
            if (says == null) {
                leave(item, takers.containsKey(item.number()), elements.contains(item.action() + item.element()), numbers);
            } else if (says != null && !(says.number().equals(item.number()) && says.element().equals(item.element()) && says.action().equals(item.action()))) {
                change(renumbered(item, BETWEEN + item.id(), says.element().equals(item.element()) ? item.element() : "between_" + item.id()));
            }
        }
    }

    /** A dropped item keeps its number and element only while nobody else wants them. */
    private void leave(PlanItem item, boolean numberTaken, boolean elementTaken, Set<String> numbers) {
        String left = item.number();
        while (numberTaken && !numbers.add(left)) {
            left += LEFT_OUT;
        }
        if (numberTaken || elementTaken) {
            change(renumbered(item, left, elementTaken ? "left_" + item.id() : item.element()));
        }
    }

    private static PlanItem renumbered(PlanItem item, String number, String element) {
        return new PlanItem(item.id(), item.action(), element, number, item.title(), item.text(), item.source(), item.leadUnit(), item.leadPresumed(),
                item.responsibleUnits(), item.deadline(), item.cycle(), item.targets(), item.version(), item.dropped(), item.workItem());
    }

    private static BigDecimal positionBehind(Optional<UUID> item, Map<UUID, BigDecimal> positions) {
        if (item.isEmpty()) {
            return positions.values().stream().min(BigDecimal::compareTo).map(first -> first.subtract(BigDecimal.ONE)).orElse(BigDecimal.ZERO);
        }
        BigDecimal low = positions.get(item.get());
        return positions.values().stream().filter(position -> position.compareTo(low) > 0).min(BigDecimal::compareTo)
                .map(next -> low.add(next).multiply(HALF)).orElseGet(() -> low.add(BigDecimal.ONE));
    }

    private void steps(PlanId plan, Breakdown after) {
        Map<UUID, PlanStep> there = drafts.steps(plan).stream().collect(Collectors.toMap(PlanStep::id, step -> step));
        Set<UUID> stays = after.stepsById().keySet();
        there.keySet().stream().filter(id -> !stays.contains(id)).forEach(drafts::dropStep);
        int position = after.items().size();
        for (BreakdownStep step : after.steps()) {
            PlanStep known = there.get(step.id());
            if (known == null) {
                drafts.addStep(plan, position, step.toStep());
            } else if (!known.equals(step.toStep())) {
                drafts.changeStep(step.toStep());
            }
            position++;
        }
    }

    private void change(PlanItem item) {
        if (!drafts.changeItem(item)) {
            throw Refusal.conflict("refusal.plan.offer-changed");
        }
    }
}
