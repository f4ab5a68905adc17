package cn.duban.inbox;

import java.util.Map;

/**
 * What waits, in figures, for the first line of the page: "3 项待签收，1 项今日到期".
 *
 * @param byKind   open todos of each kind; kinds without any are absent
 * @param overdue  due before today
 * @param dueToday due today
 */
public record TodoCounts(Map<TodoKind, Integer> byKind, int overdue, int dueToday) {

    public TodoCounts {
        byKind = Map.copyOf(byKind);
    }

    public int of(TodoKind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    public int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
