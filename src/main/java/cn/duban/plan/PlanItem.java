package cn.duban.plan;

import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 任务 in a plan: what the office repairs and confirms.
 *
 * @param element          id of its call activity in the action's model
 * @param leadUnit         empty if the text names none and the office has not yet said one
 * @param leadPresumed     推定: a rule of the plan presumed it
 * @param responsibleUnits by name, in document order, without the lead
 * @param deadline         empty until it is known
 * @param version          counts edits, so that the second of two people does not undo the first unseen
 * @param workItem         the registered work item, empty before
 */
public record PlanItem(UUID id, UUID action, String element, String number, String title, String text, String sourceText, int sourceStart,
                       int sourceEnd, Optional<String> leadUnit, boolean leadPresumed, List<String> responsibleUnits,
                       Optional<Deadline> deadline, Optional<Cycle> cycle, List<Target> targets, int version, Optional<UUID> workItem) {

    public PlanItem {
        responsibleUnits = List.copyOf(responsibleUnits);
        targets = List.copyOf(targets);
    }

    /** The names in a line such as 省教育厅、各县（市、区）人民政府. */
    public static List<String> unitsIn(String line) {
        return UnitNames.split(line);
    }

    PlanItem withText(String newText) {
        return new PlanItem(id, action, element, number, Titles.of(newText), newText, sourceText, sourceStart, sourceEnd, leadUnit, leadPresumed,
                responsibleUnits, deadline, cycle, targets, version, workItem);
    }

    /** Another lead is the office's word and no presumption; the same one stays what it was. A lead is not responsible beside itself. */
    PlanItem withUnits(Optional<String> lead, List<String> responsible) {
        return new PlanItem(id, action, element, number, title, text, sourceText, sourceStart, sourceEnd, lead, leadPresumed && lead.equals(leadUnit),
                responsible.stream().distinct().filter(unit -> !lead.equals(Optional.of(unit))).toList(), deadline, cycle, targets, version, workItem);
    }

    /** The same lead, still presumed: only its name was put right. */
    PlanItem presumed() {
        return new PlanItem(id, action, element, number, title, text, sourceText, sourceStart, sourceEnd, leadUnit, true, responsibleUnits, deadline, cycle,
                targets, version, workItem);
    }

    PlanItem withDeadline(Optional<Deadline> newDeadline) {
        return new PlanItem(id, action, element, number, title, text, sourceText, sourceStart, sourceEnd, leadUnit, leadPresumed, responsibleUnits,
                newDeadline, cycle, targets, version, workItem);
    }

    PlanItem withCycle(Optional<Cycle> newCycle) {
        return new PlanItem(id, action, element, number, title, text, sourceText, sourceStart, sourceEnd, leadUnit, leadPresumed, responsibleUnits,
                deadline, newCycle, targets, version, workItem);
    }

    /** The units as the document lists them, the lead first. */
    List<String> units() {
        return Stream.concat(leadUnit.stream(), responsibleUnits.stream()).toList();
    }
}
