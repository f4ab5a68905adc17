package cn.duban.plan;

import cn.duban.calendar.Deadline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 专项行动模型: what the BPMN model of one special action says, whether it was compiled from a confirmed plan or drawn by hand.
 * The XML is its only other form: {@link ActionModelWriter} writes it, {@link ActionModelReader} reads the same model back.
 *
 * @param process   id of the model's one process
 * @param planTitle title of the plan that the action belongs to
 * @param no        the action's place in its plan, from 1
 * @param items     the items in the plan's order, at least one
 * @param steps     the supervision steps, perhaps none
 */
record ActionModel(String process, String planTitle, int no, String name, List<ModelItem> items, List<ModelStep> steps) {

    ActionModel {
        Objects.requireNonNull(process);
        Objects.requireNonNull(planTitle);
        Objects.requireNonNull(name);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An action without items cannot be issued");
        }
    }

    /** The lead units in the order in which they first lead an item; each has a lane, and so have the items of a draft that nobody leads yet. */
    List<Optional<String>> leadUnits() {
        return items.stream().map(ModelItem::leadUnit).distinct().toList();
    }

    List<ModelItem> itemsLedBy(Optional<String> unit) {
        return items.stream().filter(item -> item.leadUnit().equals(unit)).toList();
    }

    /** The day on which the last item falls due: supervision of the action ends with it. Without end where every deadline is waived. */
    LocalDate lastDeadline() {
        return items.stream().flatMap(item -> item.deadline().stream()).filter(deadline -> !deadline.isWaived()).map(Deadline::date).max(Comparator.naturalOrder())
                .orElse(Deadline.NO_DATE);
    }
}
