package cn.duban.org;

import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
public interface Officials {

    Optional<Official> byId(OfficialId id);

    Optional<Official> bySignInName(String signInName);

    /** Everyone who holds any post at this body, by name. */
    List<Official> at(UnitId body);

    /** Who holds this role at this body, by name. */
    List<Official> holding(Role role, UnitId body);
}
