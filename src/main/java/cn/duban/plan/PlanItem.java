package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 任务 in a plan: what the office repairs and confirms.
 *
 * @param element          id of its call activity in the action's model
 * @param number           the true number
 * @param source           where it comes from, with the number as printed
 * @param leadUnit         empty if the text names none and the office has not yet said one
 * @param leadPresumed     推定: a rule of the plan presumed it
 * @param responsibleUnits by name, in document order, without the lead
 * @param deadline         empty until it is known
 * @param version          counts edits, so that the second of two people does not undo the first unseen
 * @param dropped          why and by whom it was left out; it is not issued
 * @param workItem         the registered work item, empty before
 */
public record PlanItem(UUID id, UUID action, String element, String number, String title, String text, ItemSource source,
                       Optional<String> leadUnit, boolean leadPresumed, List<String> responsibleUnits, Optional<Deadline> deadline,
                       Optional<Cycle> cycle, List<Target> targets, int version, Optional<Dropped> dropped, Optional<UUID> workItem) {

    public PlanItem {
        responsibleUnits = List.copyOf(responsibleUnits);
        targets = List.copyOf(targets);
    }

    /** Why an item was left out, by whom and when. */
    public record Dropped(String reason, String by, Instant at) {
    }

    /** The names in a line such as 省教育厅、各县（市、区）人民政府. */
    public static List<String> unitsIn(String line) {
        return UnitNames.split(line);
    }

    /** The words of the document. */
    public String sourceText() {
        return source.text();
    }

    public int sourceStart() {
        return source.start();
    }

    public int sourceEnd() {
        return source.end();
    }

    PlanItem withText(String newText) {
        return new PlanItem(id, action, element, number, Titles.of(newText), newText, source, leadUnit, leadPresumed, responsibleUnits, deadline, cycle,
                targets, version, dropped, workItem);
    }

    /** Another lead is the office's word and no presumption; the same one stays what it was. A lead is not responsible beside itself. */
    PlanItem withUnits(Optional<String> lead, List<String> responsible) {
        return with(lead, leadPresumed && lead.equals(leadUnit), responsible);
    }

    /** The units as the office gives them: no presumption, even where it is the presumed one. */
    PlanItem assigned(String lead, List<String> responsible) {
        return with(Optional.of(lead), false, responsible);
    }

    /** The same lead, still presumed: only its name was put right. */
    PlanItem presumed() {
        return with(leadUnit, true, responsibleUnits);
    }

    private PlanItem with(Optional<String> lead, boolean presumed, List<String> responsible) {
        return new PlanItem(id, action, element, number, title, text, source, lead, presumed,
                responsible.stream().distinct().filter(unit -> !lead.equals(Optional.of(unit))).toList(), deadline, cycle, targets, version, dropped, workItem);
    }

    PlanItem withDeadline(Optional<Deadline> newDeadline) {
        return new PlanItem(id, action, element, number, title, text, source, leadUnit, leadPresumed, responsibleUnits, newDeadline, cycle, targets,
                version, dropped, workItem);
    }

    PlanItem withCycle(Optional<Cycle> newCycle) {
        return new PlanItem(id, action, element, number, title, text, source, leadUnit, leadPresumed, responsibleUnits, deadline, newCycle, targets,
                version, dropped, workItem);
    }

    PlanItem withTargets(List<Target> newTargets) {
        return new PlanItem(id, action, element, number, title, text, source, leadUnit, leadPresumed, responsibleUnits, deadline, cycle, newTargets,
                version, dropped, workItem);
    }

    PlanItem withSource(ItemSource newSource) {
        return new PlanItem(id, action, element, number, title, text, newSource, leadUnit, leadPresumed, responsibleUnits, deadline, cycle, targets,
                version, dropped, workItem);
    }

    PlanItem in(UUID newAction, String newElement) {
        return new PlanItem(id, newAction, newElement, number, title, text, source, leadUnit, leadPresumed, responsibleUnits, deadline, cycle, targets,
                version, dropped, workItem);
    }

    PlanItem withDropped(Optional<Dropped> left) {
        return new PlanItem(id, action, element, number, title, text, source, leadUnit, leadPresumed, responsibleUnits, deadline, cycle, targets,
                version, left, workItem);
    }

    /** Another item like this one, under a number and element of its own. */
    PlanItem again(UUID newId, String newElement, String newNumber) {
        return new PlanItem(newId, action, newElement, newNumber, title, text, source, leadUnit, leadPresumed, responsibleUnits, deadline, cycle, targets,
                0, dropped, workItem);
    }

    /** The units as the document lists them, the lead first. */
    List<String> units() {
        return Stream.concat(leadUnit.stream(), responsibleUnits.stream()).toList();
    }
}
