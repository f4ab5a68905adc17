package cn.duban.workitem.spi;

import cn.duban.workitem.WorkItemId;

/** How work items that no model of an action calls come into their process. Called inside the transaction that registers them. */
public interface StartingProcess {

    /** Starts {@code work-item-handling} for an item that was just registered. */
    void start(WorkItemId item);

    /** Starts {@code start-children}: batch after batch, until every unit that was chosen has its child of this item. */
    void startChildren(WorkItemId parent);
}
