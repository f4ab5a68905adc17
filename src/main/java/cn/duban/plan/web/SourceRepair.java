package cn.duban.plan.web;

/** A damage that was mended, in words. {@code kind} is that of the reading; what was only taken out has no {@code after}. */
record SourceRepair(String kind, int start, int end, String before, String after, boolean certain) {
}
