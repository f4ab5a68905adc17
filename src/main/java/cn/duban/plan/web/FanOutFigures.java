package cn.duban.plan.web;

import cn.duban.org.Unit;
import cn.duban.plan.FanOut.Line;
import java.util.List;

/**
 * What the choices come to.
 *
 * @param bound    items that name local governments or are bound by the clause
 * @param items    items of which somebody gets a child
 * @param children children in all
 * @param waiting  items for which nobody has chosen yet
 */
public record FanOutFigures(int bound, int items, int children, int waiting) {

    static FanOutFigures of(List<Line> lines) {
        List<Long> children = lines.stream().map(line -> line.bonds().stream().flatMap(bond -> bond.children().stream()).map(Unit::id).distinct().count()).toList();
        return new FanOutFigures(lines.size(), (int) children.stream().filter(count -> count > 0).count(), children.stream().mapToInt(Long::intValue).sum(),
                (int) lines.stream().filter(line -> line.bonds().stream().anyMatch(bond -> bond.choice().isEmpty())).count());
    }
}
