package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.UnitId;
import java.util.List;

/**
 * A work item as it stands, for whoever compares it with what a plan says of it.
 *
 * @param responsibleUnits in document order
 */
public record RunningItem(WorkItemId id, WorkItemState state, boolean isOpen, UnitId lead, List<UnitId> responsibleUnits, Deadline deadline) {
}
