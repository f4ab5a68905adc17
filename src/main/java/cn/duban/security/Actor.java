package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import java.util.Optional;

/**
 * Who acts, and from which post: the official, and the body and role they act for. Written into every history row.
 *
 * @param name      the official's; where they act for a colleague who is away, with that colleague's: 王晓岚（代李明）
 * @param insteadOf the colleague whose post it is; empty for a post of one's own
 */
public record Actor(OfficialId official, String name, UnitId body, Role role, Optional<OfficialId> insteadOf) {

    /** Acting from a post of one's own. */
    public Actor(OfficialId official, String name, UnitId body, Role role) {
        this(official, name, body, role, Optional.empty());
    }

    /** The official acting from one of their posts, own or lent. */
    public static Actor of(Official official, Post post) {
        return official.lenderOf(post)
                .map(lender -> new Actor(official.id(), official.name() + "（代" + lender.name() + "）", post.body(), post.role(), Optional.of(lender.id())))
                .orElseGet(() -> new Actor(official.id(), official.name(), post.body(), post.role()));
    }
}
