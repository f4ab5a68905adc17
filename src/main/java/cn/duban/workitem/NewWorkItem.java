package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 立项: what is needed to register a work item. Plan and action are named by plain ids and names because a plan is one
 * source of work items among several.
 *
 * @param plan          the source
 * @param action        the special action within it
 * @param element       id of the call activity in the action's model; (action, element) is registered once
 * @param number        as officials say it, e.g. {@code 7} or {@code 3-4}
 * @param title         the first clause of the text, at most 60 characters
 * @param sourceText    the sentence of the document it was read from
 * @param leadPresumed  whether the lead unit was presumed (推定) by a rule of the plan
 * @param cycle         the reporting cycle: weekly, monthly, quarterly, half-yearly, yearly
 */
public record NewWorkItem(
        UUID plan, String planTitle, UUID action, String actionName, String element,
        String number, String title, String text, String sourceText, int sourceStart, int sourceEnd,
        UnitId leadUnit, boolean leadPresumed, List<UnitId> responsibleUnits,
        Deadline deadline, Optional<String> cycle, List<Target> targets, LeadershipGroup leadershipGroup) {
}
