package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * 任务 as a draft says it at one moment, or as somebody offers it to be: what can be compared and taken, and nothing of how it is kept.
 *
 * @param id     the same for the same item in every breakdown of a draft; a new one for an item that is offered as new
 * @param action id of its action
 */
public record BreakdownItem(UUID id, UUID action, String element, String number, String title, String text, Optional<String> lead, boolean leadPresumed,
                    List<String> responsible, Optional<Deadline> deadline, Optional<Cycle> cycle, List<Target> targets,
                    String sourceText, int sourceStart, int sourceEnd) {

    public BreakdownItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(action);
        responsible = List.copyOf(responsible);
        targets = List.copyOf(targets);
    }

    static BreakdownItem of(PlanItem item) {
        return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), item.leadUnit(), item.leadPresumed(),
                item.responsibleUnits(), item.deadline(), item.cycle(), item.targets(), item.sourceText(), item.sourceStart(), item.sourceEnd());
    }

    /** This item with one field as the other one has it. */
    BreakdownItem taking(ItemField field, BreakdownItem from) {
        return new BreakdownItem(id, field == ItemField.ACTION ? from.action : action, element, field == ItemField.NUMBER ? from.number : number,
                field == ItemField.TITLE ? from.title : title, field == ItemField.TEXT ? from.text : text,
                field == ItemField.LEAD ? from.lead : lead, field == ItemField.LEAD ? from.leadPresumed : leadPresumed,
                field == ItemField.RESPONSIBLE ? from.responsible : responsible, field == ItemField.DEADLINE ? from.deadline : deadline,
                field == ItemField.CYCLE ? from.cycle : cycle, field == ItemField.TARGETS ? from.targets : targets, sourceText, sourceStart, sourceEnd);
    }

    BreakdownItem numbered(String newNumber, String newElement) {
        return new BreakdownItem(id, action, newElement, newNumber, title, text, lead, leadPresumed, responsible, deadline, cycle, targets, sourceText,
                sourceStart, sourceEnd);
    }

    /** The same item read from another place of the text. */
    BreakdownItem readFrom(String sentence, int start, int end) {
        return new BreakdownItem(id, action, element, number, title, text, lead, leadPresumed, responsible, deadline, cycle, targets, sentence, start, end);
    }

    /** A lead is not responsible beside itself. */
    BreakdownItem tidy() {
        return lead.filter(responsible::contains).isEmpty() ? this : new BreakdownItem(id, action, element, number, title, text, lead, leadPresumed,
                responsible.stream().filter(unit -> !unit.equals(lead.get())).toList(), deadline, cycle, targets, sourceText, sourceStart, sourceEnd);
    }
}
