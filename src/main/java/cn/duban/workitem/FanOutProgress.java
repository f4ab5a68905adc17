package cn.duban.workitem;

/** How far the children of a plan's items are started: items that have some, children in all, and how many of these have begun. */
public record FanOutProgress(int parents, int children, int started) {

    public boolean isGoingOn() {
        return started < children;
    }

    public int percentStarted() {
        return children == 0 ? 100 : started * 100 / children;
    }
}
