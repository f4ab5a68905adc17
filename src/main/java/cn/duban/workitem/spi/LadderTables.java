package cn.duban.workitem.spi;

import cn.duban.workitem.spi.Ladder.Level;
import cn.duban.workitem.spi.Ladder.Rung;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decision tables behind the ladders: deployed in the engine, versions kept. */
public interface LadderTables {

    /** A table that was made for a plan. @param version from 1 */
    record Table(int version, List<Rung> rungs) {
    }

    /** The newest table made for exactly this plan and level (empty: all of its levels); empty where none was made. */
    Optional<Table> find(UUID plan, Optional<Level> level);

    /** The rungs of the shipped table. */
    List<Rung> shipped();

    /** Deploys a table as the next version, inside the transaction that takes it. */
    int deploy(UUID plan, Optional<Level> level, String name, List<Rung> rungs);

    /** The DMN of the newest table of this plan and level; of the shipped one where none was made. */
    String dmn(UUID plan, Optional<Level> level);
}
