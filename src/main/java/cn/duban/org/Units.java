package cn.duban.org;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of units. */
public interface Units {

    Optional<Unit> byId(UnitId id);

    /** Finds a unit by its full name or one of its aliases, white space ignored. */
    Optional<Unit> byName(String nameOrAlias);

    /** The names of the given units; unknown ids are absent. */
    Map<UnitId, String> names(Collection<UnitId> ids);

    /**
     * The local governments that each collective name (统称, as 各县（市、区）人民政府) stands for, by name; a collective without
     * members in the register is absent.
     */
    Map<UnitId, List<Unit>> collectives();

    /** The unit and those above it, the nearest first; empty for an unknown id. */
    List<UnitId> lineage(UnitId id);

    /** The unit and all those below it. */
    List<UnitId> below(UnitId id);

    /** All units by name. */
    List<Unit> all();
}
