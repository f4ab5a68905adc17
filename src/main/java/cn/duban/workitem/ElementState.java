package cn.duban.workitem;

import cn.duban.calendar.WarningLight;
import java.util.Optional;

/** The work item behind a call activity of an action's model. */
public record ElementState(String element, WorkItemId item, String number, WorkItemState state, Optional<WarningLight> lamp) {
}
