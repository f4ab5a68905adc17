package cn.duban.plan.web;

import cn.duban.plan.PlanItem;
import cn.duban.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Reads what was typed into the fields of a plan's forms. */
final class PlanFields {

    private PlanFields() {
    }

    /** Units typed in one line, separated by 、. */
    static List<String> units(String line) {
        return PlanItem.unitsIn(line);
    }

    /** The number of an action, empty for all. */
    static Optional<Integer> number(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(typed.strip()));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("action", "refusal.plan.action-unknown");
        }
    }
}
