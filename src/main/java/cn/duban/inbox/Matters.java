package cn.duban.inbox;

import cn.duban.calendar.Deadline;
import cn.duban.calendar.Lamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What todos are about, asked of those who own it: a todo has a term of its own (签收时限, 核验时限), the matter behind it has
 * its deadline (完成时限) and its lamp, and a reader must be able to tell the two apart.
 */
public interface Matters {

    /** The matters behind these subjects of todos; a subject behind which there is none is absent. */
    Map<UUID, Matter> behind(Collection<UUID> subjects);

    /**
     * A matter as it stands today.
     *
     * @param deadline with the chain that explains it
     * @param lamp     empty once it is done
     * @param aside    what else whoever handles it wants to see at a glance; may be empty
     */
    record Matter(Deadline deadline, Optional<Lamp> lamp, Optional<Sentence> aside) {
    }
}
