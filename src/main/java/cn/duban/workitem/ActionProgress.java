package cn.duban.workitem;

import java.util.UUID;

/**
 * How far a special action is, as two figures: what units reported as done (自报) and what the office accepted (核验).
 *
 * @param reported completion reported or done
 * @param verified done
 * @param overdue  open and late, red cards included
 */
public record ActionProgress(UUID plan, String planTitle, UUID action, String actionName, int total, int acknowledged, int reported, int verified,
                             int dueSoon, int overdue) {
}
