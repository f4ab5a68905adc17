package cn.duban.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an approved amendment does, and how far it has come.
 *
 * @param done how many of its steps are done
 */
public record AmendmentOutcome(int steps, int done, List<Line> lines) {

    public AmendmentOutcome {
        lines = List.copyOf(lines);
    }

    /** What happens to an item. */
    public enum Deed { AMENDED, MERGED, DROPPED, NEW }

    /**
     * An item.
     *
     * @param workItem empty while a new one is being registered
     * @param fields   what changes of an amended one
     * @param reason   why it is closed
     */
    public record Line(Deed deed, Optional<UUID> workItem, String number, String title, Set<ItemField> fields, String reason) {
    }
}
