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

    /** All units by name. */
    List<Unit> all();
}
