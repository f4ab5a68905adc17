package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.Post;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 外出委托: opens the doors of the roles that were lent to the official for today, for this one request. The session keeps its own roles only, so
 * that what was lent ends with its last day, or with the click that ends it.
 */
class LentRolesFilter extends OncePerRequestFilter {

    private final CurrentOfficial current;

    LentRolesFilter(CurrentOfficial current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn && !isAsset(request)) {
            open(signedIn);
        }
        chain.doFilter(request, response);
    }

    private void open(Authentication signedIn) {
        Official official = current.require();
        if (official.lent().isEmpty()) {
            return;
        }
        Set<GrantedAuthority> authorities = new HashSet<>(signedIn.getAuthorities());
        official.lent().keySet().stream().map(Post::role).forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        UsernamePasswordAuthenticationToken today = UsernamePasswordAuthenticationToken.authenticated(signedIn.getPrincipal(), signedIn.getCredentials(), authorities);
        today.setDetails(signedIn.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(today);
        SecurityContextHolder.setContext(context);
    }

    private static boolean isAsset(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }
}
