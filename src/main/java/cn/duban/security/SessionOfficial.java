package cn.duban.security;

import cn.duban.org.Absences;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.shared.Refusal;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Looks the official up once per request, so that a change of posts counts from the next click. */
@Component
class SessionOfficial implements CurrentOfficial {

    private static final String LOOKED_UP = SessionOfficial.class.getName();

    private final Officials officials;
    private final Absences absences;

    SessionOfficial(Officials officials, Absences absences) {
        this.officials = officials;
        this.absences = absences;
    }

    @Override
    public Official require() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String signInName = signInName();
        if (request != null && request.getAttribute(LOOKED_UP, RequestAttributes.SCOPE_REQUEST) instanceof Official known
                && known.signInName().equals(signInName)) {
            return known;
        }
        Official official = officials.bySignInName(signInName).map(absences::withLentPosts)
                .orElseThrow(() -> new AccessDeniedException("no official signs in as " + signInName));
        if (request != null) {
            request.setAttribute(LOOKED_UP, official, RequestAttributes.SCOPE_REQUEST);
        }
        return official;
    }

    @Override
    public Actor actingAs(Role role) {
        return acting(post -> post.role() == role, "security.refusal.noSuchRole", role.name());
    }

    @Override
    public Actor actingFor(UnitId body) {
        return acting(post -> post.body().equals(body), "security.refusal.noPostThere", body);
    }

    @Override
    public VisibleScope scope() {
        return new VisibleScope(require().posts().stream().map(Post::body).collect(Collectors.toSet()));
    }

    @Override
    public Set<UnitId> bodiesAs(Role role) {
        return require().posts().stream().filter(post -> post.role() == role).map(Post::body).collect(Collectors.toSet());
    }

    private static String signInName() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current == null || !current.isAuthenticated()) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return current.getName();
    }

    /** Of several posts that fit, the official's own come before lent ones, then the one at their own unit counts, then the first by role: the choice does not change from click to click. */
    private Actor acting(Predicate<Post> fits, String code, Object argument) {
        Official official = require();
        Post post = official.posts().stream().filter(fits)
                .min(Comparator.comparing((Post p) -> official.lenderOf(p).isPresent()).thenComparing((Post p) -> !p.body().equals(official.unit())).thenComparing(Post::role)
                        .thenComparing(p -> p.body().value()))
                .orElseThrow(() -> Refusal.forbidden(code, argument));
        return Actor.of(official, post);
    }
}
