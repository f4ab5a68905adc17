package cn.duban.plan;

/** 修订已执行: every step of an approved amendment is done. Published once for each amendment. */
public record PlanAmended(PlanId plan, AmendmentId amendment) {
}
