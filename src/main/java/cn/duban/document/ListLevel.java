package cn.duban.document;

/**
 * One level of a list.
 *
 * @param format   of its own count, as OOXML names it
 * @param pattern  what is printed; {@code %1} to {@code %9} stand for the counts of the levels
 * @param start    first count
 * @param restart  level (from 1) up to which a higher level starts it again; 0 for never; -1 for any higher level
 * @param decimals whether the counts of the other levels print as decimals whatever their own format is
 * @param style    paragraph style that stands for this level, or ""
 */
record ListLevel(String format, String pattern, int start, int restart, boolean decimals, String style) {

    static final ListLevel PLAIN = new ListLevel("decimal", "", 1, -1, false, "");

    ListLevel startingAt(int first) {
        return new ListLevel(format, pattern, first, restart, decimals, style);
    }
}
