package cn.duban.plan;

/** 已下达: the last item of the plan is registered. Published once for each plan. */
public record PlanIssued(PlanId plan) {
}
