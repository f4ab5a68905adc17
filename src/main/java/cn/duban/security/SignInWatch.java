package cn.duban.security;

import cn.duban.org.Officials;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes sign-ins and refusals into the audit trail, and counts the failures that lock a name. */
@Component
class SignInWatch {

    /** A name tried at the door may be anything, as long as anything. */
    private static final int LONGEST_NAME = 60;

    private final AuditTrail audit;
    private final Credentials credentials;
    private final Officials officials;

    SignInWatch(AuditTrail audit, Credentials credentials, Officials officials) {
        this.audit = audit;
        this.credentials = credentials;
        this.officials = officials;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        credentials.succeeded(event.getAuthentication().getName());
        officials.bySignInName(event.getAuthentication().getName()).ifPresent(official -> audit.done(official, "sign-in", official.signInName()));
    }

    @EventListener
    void signInFailed(AbstractAuthenticationFailureEvent event) {
        String name = event.getAuthentication().getName();
        if (event.getException() instanceof BadCredentialsException) {
            credentials.failed(name);
        }
        refused(name, "sign-in", event.getException().getClass().getSimpleName());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        officials.bySignInName(event.getAuthentication().getName()).ifPresent(official -> audit.done(official, "sign-out", official.signInName()));
    }

    /** Somebody who has not signed in is shown the way to the sign-in page; that is no refusal worth keeping. */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
            refused(who.getName(), "access", address());
        }
    }

    private void refused(String signInName, String what, String subject) {
        String name = signInName.length() > LONGEST_NAME ? signInName.substring(0, LONGEST_NAME) : signInName;
        officials.bySignInName(name).ifPresentOrElse(
                official -> audit.refused(Optional.of(official.id()), official.name(), what, subject),
                () -> audit.refused(Optional.empty(), name, what, subject));
    }

    private static String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getMethod() + " " + request.getRequestURI();
        }
        return "";
    }
}
