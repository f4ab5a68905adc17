package cn.duban.plan.web;

/**
 * 段落 of a plan's text as the page shows it.
 *
 * @param kind   what came of it, as a class name: head, heading, item, clause, duty, dropped, uncovered, set-aside
 * @param target id of what came of it on the page, as {@code item-…} or {@code action-1}; empty if nothing did
 * @param anchor id of the place in the source where {@code target} begins; empty where it has begun before
 * @param label  what stands beside it in the margin: the item's number; empty for none
 */
record SourcePassage(int start, int end, String kind, String target, String anchor, String label) {

    public boolean isUncovered() {
        return kind.equals("uncovered");
    }

    /** Whether a person decides about it, or has decided. */
    public boolean hasActs() {
        return isUncovered() || kind.equals("set-aside");
    }
}
