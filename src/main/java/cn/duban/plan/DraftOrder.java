package cn.duban.plan;

import cn.duban.shared.NumberOrder;
import cn.duban.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a new or moved item stands among the others, and what number it gets. Positions are halved exactly, so there is always room
 * between two items; a number is unique in the plan and sorts where its item stands, as far as officials' counting allows.
 */
final class DraftOrder {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern LAST_PART = Pattern.compile("^(.*?)(\\d{1,8})$");
    private static final int MOST_PARTS = 10_000;

    private final List<PlanAction> actions;
    private final List<PlanItem> items;
    private final Map<UUID, BigDecimal> positions;

    /** @param items all items of the plan in order, dropped ones among them */
    DraftOrder(List<PlanAction> actions, List<PlanItem> items, Map<UUID, BigDecimal> positions) {
        this.actions = actions;
        this.items = items;
        this.positions = positions;
    }

    PlanAction action(int no) {
        return actions.stream().filter(action -> action.no() == no).findFirst().orElseThrow(() -> Refusal.invalid("action", "refusal.plan.action-unknown"));
    }

    /** The item that the new one follows: the one said, which must stand in the action, or whatever stands before the action's first. */
    Optional<PlanItem> before(PlanAction action, Optional<UUID> after) {
        if (after.isPresent()) {
            return Optional.of(items.stream().filter(item -> item.id().equals(after.get()) && item.action().equals(action.id())).findFirst()
                    .orElseThrow(() -> Refusal.invalid("after", "refusal.plan.place-unknown")));
        }
        Set<UUID> earlier = actions.stream().filter(other -> other.no() < action.no()).map(PlanAction::id).collect(Collectors.toSet());
        PlanItem last = null;
        for (PlanItem item : items) {
            if (item.action().equals(action.id())) {
                break;
            }
            last = earlier.contains(item.action()) ? item : last;
        }
        return Optional.ofNullable(last);
    }

    /** The position behind that item, or before all where there is none. */
    BigDecimal positionAfter(Optional<PlanItem> before) {
        BigDecimal low = before.map(item -> positions.get(item.id())).orElse(null);
        Optional<BigDecimal> high = positions.values().stream().filter(position -> low == null || position.compareTo(low) > 0).min(BigDecimal::compareTo);
        if (low == null) {
            return high.map(first -> first.subtract(BigDecimal.ONE)).orElse(BigDecimal.ZERO);
        }
        return high.map(next -> low.add(next).multiply(HALF)).orElseGet(() -> low.add(BigDecimal.ONE));
    }

    /** The second part of a split item: 7 leaves 7.2 behind it, 7.2 leaves 7.3. */
    String partOf(PlanItem item) {
        Matcher part = LAST_PART.matcher(item.number());
        boolean isPart = part.matches() && part.group(1).endsWith(".");
        return (isPart ? free(part.group(1) + (Integer.parseInt(part.group(2)) + 1), item) : Optional.<String>empty())
                .or(() -> free(item.number() + ".2", item)).or(() -> free(item.number() + ".1", item))
                .orElseGet(() -> counted(item.number() + "."));
    }

    /** An added item: the next number where the counting ends there, else a part of the number before it. */
    String addedAfter(Optional<PlanItem> before, PlanAction action) {
        if (before.isEmpty()) {
            return items.isEmpty() ? "1" : counted("0.");
        }
        PlanItem item = before.get();
        Matcher last = LAST_PART.matcher(item.number());
        boolean whole = last.matches() && !last.group(1).endsWith(".") && item.action().equals(action.id());
        return (whole ? free(last.group(1) + (Integer.parseInt(last.group(2)) + 1), item) : Optional.<String>empty())
                .orElseGet(() -> counted(item.number() + "."));
    }

    /** An element of its own in the action's model. */
    String element(String wanted, UUID action) {
        Set<String> taken = items.stream().filter(item -> item.action().equals(action)).map(PlanItem::element).collect(Collectors.toSet());
        String element = wanted;
        while (taken.contains(element)) {
            element += "_";
        }
        return element;
    }

    /** The number, if nobody has it and it sorts between the item and the next one. */
    private Optional<String> free(String number, PlanItem item) {
        String key = NumberOrder.key(number);
        int at = items.indexOf(item);
        boolean beforeNext = items.subList(at + 1, items.size()).stream().map(next -> NumberOrder.key(next.number()))
                .filter(next -> next.compareTo(NumberOrder.key(item.number())) > 0).allMatch(next -> next.compareTo(key) > 0);
        return beforeNext && !isTaken(number) ? Optional.of(number) : Optional.empty();
    }

    private String counted(String prefix) {
        for (int part = 1; part < MOST_PARTS; part++) {
            if (!isTaken(prefix + part)) {
                return prefix + part;
            }
        }
        throw Refusal.conflict("refusal.plan.too-many-parts");
    }

    private boolean isTaken(String number) {
        return items.stream().anyMatch(item -> item.number().equals(number));
    }
}
