package cn.duban.plan;

/** A plan in the list of plans. {@code verified} counts the items that the office has accepted as done. */
public record PlanLine(Plan plan, PlanCounts counts, int verified) {
}
