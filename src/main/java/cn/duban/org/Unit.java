package cn.duban.org;

import java.util.Optional;
import java.util.Set;

/** 单位: a unit that can be given work, or a body (office, leadership group) that supervises it. */
public record Unit(UnitId id, String name, UnitKind kind, Optional<UnitId> parent, Set<String> aliases) {

    public Unit {
        aliases = Set.copyOf(aliases);
    }
}
