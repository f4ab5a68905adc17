package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder.Rung;
import java.util.List;

/**
 * A row of a ladder as it is typed; nothing in it has been checked.
 *
 * @param name of the rung, which is never typed: a row that was there keeps it, a new one has none
 */
public record LadderRow(String name, String concern, String days, String measure, String deed, List<String> hears, String label, String colour, boolean task,
                        String repeatEvery) {

    static LadderRow of(Rung rung) {
        return new LadderRow(rung.name(), rung.concern().name(), String.valueOf(rung.timing().days()), rung.timing().measure().name(), rung.deed().name(),
                rung.hears().stream().map(Enum::name).toList(), rung.label(), rung.colour(), rung.task(), String.valueOf(rung.repeatEvery()));
    }
}
