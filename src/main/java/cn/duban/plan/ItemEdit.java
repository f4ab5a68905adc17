package cn.duban.plan;

import cn.duban.calendar.Cycle;
import java.util.List;

/**
 * What the office typed about an item.
 *
 * @param version  the version that was on the screen
 * @param lead     may be blank while it is not known
 * @param deadline a date as {@code 2023-12-31}, blank while it is not known
 * @param cycle    code of a {@link Cycle}, blank for none
 */
public record ItemEdit(int version, String text, String lead, List<String> responsible, String deadline, String cycle) {

    public ItemEdit {
        text = text == null ? "" : text.strip();
        lead = lead == null ? "" : lead.strip();
        responsible = responsible == null ? List.of() : List.copyOf(responsible);
        deadline = deadline == null ? "" : deadline.strip();
        cycle = cycle == null ? "" : cycle.strip();
    }
}
