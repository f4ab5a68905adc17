package cn.duban.workitem;

import java.util.List;

/** Says which clocks run on a work item. Each subject beside the item has one of its own; the item's one timer carries them all. */
interface Watching {

    /** The clocks that run now; none where nobody is waited for. */
    List<Watched> of(WorkItem item);
}
