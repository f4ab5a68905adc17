package cn.duban.security;

import cn.duban.org.UnitId;
import java.util.Set;
import java.util.UUID;

/**
 * What a person may see: the matters to which one of these bodies is party. Lists put it into their SQL as
 * {@code exists (select from work_item_party p where p.item = i.id and p.unit = any (:bodies))}; what lies outside is
 * answered as if it did not exist (404).
 */
public record VisibleScope(Set<UnitId> bodies) {

    public VisibleScope {
        bodies = Set.copyOf(bodies);
    }

    public boolean includes(UnitId body) {
        return bodies.contains(body);
    }

    /** For {@code = any (:bodies)}. */
    public UUID[] asArray() {
        return bodies.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
