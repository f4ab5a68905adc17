package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An official chooses a password of their own. */
@Service
public class PasswordChange {

    /** In bytes of UTF-8: bcrypt reads no more. */
    private static final int LONGEST_PASSWORD = 72;

    private final Credentials credentials;
    private final CurrentOfficial current;
    private final AuditTrail audit;

    PasswordChange(Credentials credentials, CurrentOfficial current, AuditTrail audit) {
        this.credentials = credentials;
        this.current = current;
        this.audit = audit;
    }

    /** @throws Refusal (invalid) when the present password is wrong, or the chosen one too short, the old one, or typed differently the second time */
    @Transactional
    public void change(String present, String chosen, String again, HttpServletRequest request, HttpServletResponse response) {
        Official official = current.require();
        if (!credentials.matches(official.id(), present)) {
            throw Refusal.invalid("current", "security.password.wrong");
        }
        if (chosen.length() < Credentials.SHORTEST_PASSWORD || chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw Refusal.invalid("chosen", "security.password.length", Credentials.SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        if (chosen.equals(present)) {
            throw Refusal.invalid("chosen", "security.password.same");
        }
        if (!chosen.equals(again)) {
            throw Refusal.invalid("again", "security.password.different");
        }
        credentials.setPassword(official.id(), chosen);
        audit.done(official, "password", official.signInName());
        goOnWithOwnPassword(request, response);
    }

    private static void goOnWithOwnPassword(HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            SignedIn now = signedIn.withOwnPassword();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
            SecurityContextHolder.setContext(context);
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        }
    }
}
