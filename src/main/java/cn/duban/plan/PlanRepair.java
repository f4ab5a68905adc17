package cn.duban.plan;

/**
 * 修复: damage of the document that the reader mended, for the page to show.
 *
 * @param kind    what was damaged, a {@code reading.Repair.Kind}
 * @param place   the mended place in the plan's text; empty where something was only taken out
 * @param before  as it came out of the file
 * @param after   as it is read now, empty where something was taken out
 * @param certain whether no other reading is left; one that is not certain is a question as well
 */
public record PlanRepair(String kind, Stretch place, String before, String after, String rule, boolean certain) {
}
