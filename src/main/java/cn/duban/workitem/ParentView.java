package cn.duban.workitem;

/**
 * 上级任务 as those of a child see it: what it is and who leads it, no more.
 *
 * @param visible whether this person may open it
 */
public record ParentView(WorkItemId id, String number, String title, String lead, boolean visible) {
}
