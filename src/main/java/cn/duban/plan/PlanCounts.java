package cn.duban.plan;

/** Figures of a plan: actions, items, how many of these are registered as work items, and how many questions are open. */
public record PlanCounts(int actions, int items, int registered, int open) {

    PlanCounts withOpen(int questions) {
        return new PlanCounts(actions, items, registered, questions);
    }

    public int percentRegistered() {
        return items == 0 ? 0 : registered * 100 / items;
    }
}
