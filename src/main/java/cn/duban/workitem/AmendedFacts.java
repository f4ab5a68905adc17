package cn.duban.workitem;

import cn.duban.calendar.Deadline;
import cn.duban.org.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * 修订内容: what an amendment changes about a work item; what is empty stays.
 *
 * @param leadPresumed whether a new lead was presumed
 * @param cycle        the new reporting cycle; within it empty if there is none any more
 */
public record AmendedFacts(Optional<String> number, Optional<String> title, Optional<String> text, Optional<UnitId> lead, boolean leadPresumed,
                           Optional<List<UnitId>> responsibleUnits, Optional<Deadline> deadline, Optional<Optional<String>> cycle, Optional<List<Target>> targets) {

    /** Only its number: nobody has to be told. */
    boolean isOnlyItsNumber() {
        return title.isEmpty() && text.isEmpty() && lead.isEmpty() && responsibleUnits.isEmpty() && deadline.isEmpty() && cycle.isEmpty() && targets.isEmpty();
    }
}
