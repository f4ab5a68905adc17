package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 立项: what is needed to register a work item.
 *
 * @param number        as officials say it, e.g. {@code 7}, {@code 3-4}, {@code 7.12} for a child, or {@code 督办〔2026〕12号}
 * @param title         the first clause of the text, at most 60 characters
 * @param sourceText    the sentence of the document it was read from
 * @param leadPresumed  whether the lead unit was presumed (推定) by a rule of the plan
 * @param cycle         the reporting cycle: weekly, monthly, quarterly, half-yearly, yearly
 */
public record NewWorkItem(Source source, String number, String title, String text, String sourceText,
        UnitId leadUnit, boolean leadPresumed, List<UnitId> responsibleUnits,
        Deadline deadline, Optional<String> cycle, List<Target> targets, LeadershipGroup leadershipGroup) {

    /** An item that is an element of a plan's model. */
    public NewWorkItem(UUID plan, String planTitle, UUID action, String actionName, String element,
            String number, String title, String text, String sourceText, int sourceStart, int sourceEnd,
            UnitId leadUnit, boolean leadPresumed, List<UnitId> responsibleUnits,
            Deadline deadline, Optional<String> cycle, List<Target> targets, LeadershipGroup leadershipGroup) {
        this(new Source.PlanElement(plan, planTitle, action, actionName, element, sourceStart, sourceEnd), number, title, text, sourceText,
                leadUnit, leadPresumed, responsibleUnits, deadline, cycle, targets, leadershipGroup);
    }

    /** The same with another deadline. */
    NewWorkItem on(Deadline moved) {
        return new NewWorkItem(source, number, title, text, sourceText, leadUnit, leadPresumed, responsibleUnits, moved, cycle, targets, leadershipGroup);
    }

    /** The same with another lead unit, named by a person; it is no longer responsible beside itself. */
    NewWorkItem ledBy(UnitId lead) {
        return new NewWorkItem(source, number, title, text, sourceText, lead, false, responsibleUnits.stream().filter(unit -> !unit.equals(lead)).toList(),
                deadline, cycle, targets, leadershipGroup);
    }
}
