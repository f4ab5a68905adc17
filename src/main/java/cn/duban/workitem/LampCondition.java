package cn.duban.workitem;

import cn.duban.calendar.WarningLight;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@link ItemLamp} as a condition in SQL, for lists of open items narrowed to some lights. Written as plain comparisons, since
 * the planner cannot see through the case expression that names the lamp: with them it reads open items in the order of their
 * deadlines and stops at the end of the page (measured on 100,000 items: 0.7 ms instead of 300 ms). Parameters:
 * {@code today}, {@code dueSoonUntil}.
 */
final class LampCondition {

    private static final Set<WarningLight> ALL_LATE = Set.of(WarningLight.OVERDUE, WarningLight.RED);
    private static final String LATE = "(coalesce(i.completion_reported_on, :today) > i.deadline and i.state <> 'PAUSED')";

    private LampCondition() {
    }

    /** @param lights at least one */
    static String of(Set<WarningLight> lights) {
        if (lights.equals(ALL_LATE)) {
            return LATE;
        }
        return lights.stream().sorted().map(LampCondition::of).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String of(WarningLight light) {
        return switch (light) {
            case RED -> "(" + LATE + " and i.card = 'RED')";
            case OVERDUE -> "(" + LATE + " and i.card is distinct from 'RED')";
            case DUE_SOON -> "(i.completion_reported_on is null and i.deadline between :today and :dueSoonUntil and i.state <> 'PAUSED')";
            case NORMAL -> "(not " + LATE + " and (i.completion_reported_on is not null or i.deadline > :dueSoonUntil or i.state = 'PAUSED'))";
        };
    }
}
