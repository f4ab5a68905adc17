package cn.duban.plan.web;

/**
 * Two texts that differ somewhere in between.
 *
 * @param head what both begin with
 * @param was  what the first one has then
 * @param will what the second one has instead
 * @param tail what both end with
 */
record TextChange(String head, String was, String will, String tail) {

    /** More than this of what is the same on either side tells nothing. */
    private static final int SHOWN = 30;

    static TextChange between(String was, String will) {
        int head = 0;
        while (head < Math.min(was.length(), will.length()) && was.charAt(head) == will.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(was.length(), will.length()) - head && was.charAt(was.length() - 1 - tail) == will.charAt(will.length() - 1 - tail)) {
            tail++;
        }
        String before = was.substring(0, head);
        String after = was.substring(was.length() - tail);
        return new TextChange(before.length() <= SHOWN ? before : "…" + before.substring(before.length() - SHOWN), was.substring(head, was.length() - tail),
                will.substring(head, will.length() - tail), after.length() <= SHOWN ? after : after.substring(0, SHOWN) + "…");
    }
}
