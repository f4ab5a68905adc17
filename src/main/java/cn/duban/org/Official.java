package cn.duban.org;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 干部: a person who signs in and acts from one of their posts.
 *
 * @param posts their own, and those that colleagues who are away have lent them
 * @param lent  of the posts that are not their own, whose they are
 */
public record Official(OfficialId id, String signInName, String name, UnitId unit, Set<Post> posts, Map<Post, Lender> lent) {

    /** Who lent a post. */
    public record Lender(OfficialId id, String name) {
    }

    public Official {
        posts = Set.copyOf(posts);
        lent = Map.copyOf(lent);
    }

    /** An official with posts of their own only. */
    public Official(OfficialId id, String signInName, String name, UnitId unit, Set<Post> posts) {
        this(id, signInName, name, unit, posts, Map.of());
    }

    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** Whose post it is; empty if it is the official's own. */
    public Optional<Lender> lenderOf(Post post) {
        return Optional.ofNullable(lent.get(post));
    }

    Official lent(Set<Post> more, OfficialId of, String ofName) {
        Set<Post> all = new HashSet<>(posts);
        Map<Post, Lender> lenders = new HashMap<>(lent);
        more.stream().filter(all::add).forEach(post -> lenders.put(post, new Lender(of, ofName)));
        return new Official(id, signInName, name, unit, all, lenders);
    }
}
