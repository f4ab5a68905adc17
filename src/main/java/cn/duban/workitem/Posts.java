package cn.duban.workitem;

import cn.duban.org.Official;
import cn.duban.org.Post;
import cn.duban.security.Actor;
import cn.duban.security.VisibleScope;
import cn.duban.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From which of their posts an official may do something. */
final class Posts {

    private Posts() {
    }

    /** The official once per post, their own before those that were lent to them, in a stable order. */
    static Stream<Actor> of(Official official) {
        return official.posts().stream().sorted(Comparator.comparing((Post post) -> official.lenderOf(post).isPresent()).thenComparing(Post::role).thenComparing(post -> post.body().value()))
                .map(post -> Actor.of(official, post));
    }

    static VisibleScope scope(Official official) {
        return new VisibleScope(official.posts().stream().map(Post::body).collect(Collectors.toSet()));
    }

    /**
     * The first post that is not refused.
     *
     * @throws Refusal the reason that says most: the one that came closest to allowing it
     */
    static Actor allowed(Official official, Function<Actor, Optional<Refusal>> guard) {
        List<Refusal> refusals = new ArrayList<>();
        for (Actor actor : of(official).toList()) {
            Optional<Refusal> refusal = guard.apply(actor);
            if (refusal.isEmpty()) {
                return actor;
            }
            refusals.add(refusal.get());
        }
        throw refusals.stream().min(Comparator.comparing(Posts::distance)).orElseGet(() -> Refusal.notFound("refusal.workitem.not-found"));
    }

    private static int distance(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID, CONFLICT -> 0;
            case FORBIDDEN -> refusal.code().contains(".not-yours.") ? 2 : 1;
            case NOT_FOUND -> 3;
        };
    }
}
