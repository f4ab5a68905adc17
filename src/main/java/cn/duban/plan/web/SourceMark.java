package cn.duban.plan.web;

/**
 * Words of the source that one field of the draft was read from.
 *
 * @param field as {@code lead}, {@code unit-0}, {@code deadline}, {@code target-1}
 */
record SourceMark(int start, int end, String field) {
}
