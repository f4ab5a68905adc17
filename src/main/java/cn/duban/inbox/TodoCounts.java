package cn.duban.inbox;

import java.util.Map;

/**
 * What waits, in figures, for the first line of the page: "3 项待签收，其中 1 项超过签收时限，1 项今日到期".
 *
 * @param byKind     open todos of each kind; kinds without any are absent
 * @param lateByKind those of them that were due before today; kinds without a term, or without any late, are absent
 * @param dueToday   due today
 */
public record TodoCounts(Map<TodoKind, Integer> byKind, Map<TodoKind, Integer> lateByKind, int dueToday) {

    public TodoCounts {
        byKind = Map.copyOf(byKind);
        lateByKind = Map.copyOf(lateByKind);
    }

    public int of(TodoKind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    public int lateOf(TodoKind kind) {
        return lateByKind.getOrDefault(kind, 0);
    }

    public int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int overdue() {
        return lateByKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
