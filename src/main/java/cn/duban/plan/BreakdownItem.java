package cn.duban.plan;

import cn.duban.calendar.Cycle;
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
                    List<String> responsible, Optional<Deadline> deadline, Optional<Cycle> cycle, List<Target> targets, ItemSource source) {

    public BreakdownItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(action);
        responsible = List.copyOf(responsible);
        targets = List.copyOf(targets);
    }

    static BreakdownItem of(PlanItem item) {
        return new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(), item.leadUnit(), item.leadPresumed(),
                item.responsibleUnits(), item.deadline(), item.cycle(), item.targets(), item.source());
    }

    /** Whether its title is only the beginning of its text, and so follows it. */
    boolean isTitledByItsText() {
        return title.equals(Titles.of(text));
    }

    /** This item with one field as the other one has it; a title that only follows the text goes with it. */
    BreakdownItem taking(ItemField field, BreakdownItem from) {
        return new BreakdownItem(id, field == ItemField.ACTION ? from.action : action, element, field == ItemField.NUMBER ? from.number : number,
                field == ItemField.TITLE || field == ItemField.TEXT && from.isTitledByItsText() ? from.title : title, field == ItemField.TEXT ? from.text : text,
                field == ItemField.LEAD ? from.lead : lead, field == ItemField.LEAD ? from.leadPresumed : leadPresumed,
                field == ItemField.RESPONSIBLE ? from.responsible : responsible, field == ItemField.DEADLINE ? from.deadline : deadline,
                field == ItemField.CYCLE ? from.cycle : cycle, field == ItemField.TARGETS ? from.targets : targets, source);
    }

    BreakdownItem numbered(String newNumber, String newElement) {
        return new BreakdownItem(id, action, newElement, newNumber, title, text, lead, leadPresumed, responsible, deadline, cycle, targets, source);
    }

    /** The same item as another one that has been there all along. */
    BreakdownItem known(UUID knownId, UUID knownAction, String knownElement) {
        return new BreakdownItem(knownId, knownAction, knownElement, number, title, text, lead, leadPresumed, responsible, deadline, cycle, targets, source);
    }

    /** 指标 as lines, as they are written into a task table. */
    public String targetLines() {
        return TargetLines.write(targets);
    }

    /** A lead is not responsible beside itself. */
    BreakdownItem tidy() {
        return lead.filter(responsible::contains).isEmpty() ? this : new BreakdownItem(id, action, element, number, title, text, lead, leadPresumed,
                responsible.stream().filter(unit -> !unit.equals(lead.get())).toList(), deadline, cycle, targets, source);
    }

    /** The item of a draft as this says it; where it comes from stays what it was. */
    PlanItem onto(PlanItem there) {
        return new PlanItem(id, action, element, number, title, text, there.source(), lead, leadPresumed, responsible, deadline, cycle, targets,
                there.version(), Optional.empty(), there.workItem());
    }

    /** A new item of a draft. */
    PlanItem added() {
        return new PlanItem(id, action, element, number, title, text, source, lead, leadPresumed, responsible, deadline, cycle, targets, 0, Optional.empty(),
                Optional.empty());
    }
}
