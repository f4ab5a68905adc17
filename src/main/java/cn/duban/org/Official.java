package cn.duban.org;

import java.util.Set;

/** 干部: a person who signs in and acts from one of their posts. */
public record Official(OfficialId id, String signInName, String name, UnitId unit, Set<Post> posts) {

    public Official {
        posts = Set.copyOf(posts);
    }

    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }
}
