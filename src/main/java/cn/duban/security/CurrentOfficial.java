package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import java.util.Set;

/** The official who signed in, as the request sees them. */
public interface CurrentOfficial {

    /** @throws org.springframework.security.access.AccessDeniedException if nobody is signed in */
    Official require();

    /**
     * The official acting from their post with this role.
     *
     * @throws cn.duban.shared.Refusal (forbidden) if they hold no such post
     */
    Actor actingAs(Role role);

    /**
     * The official acting for this body from whichever post they hold there.
     *
     * @throws cn.duban.shared.Refusal (forbidden) if they hold no post there
     */
    Actor actingFor(UnitId body);

    /** The bodies whose matters this official may see: where they hold a post. */
    VisibleScope scope();

    /** The bodies at which the official holds this role. */
    Set<UnitId> bodiesAs(Role role);
}
