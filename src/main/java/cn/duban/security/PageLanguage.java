package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.shared.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: what the person chose, else what was chosen in this browser, else Chinese. What the browser asks for is
 * never considered. Who switches at the door and then signs in has chosen for themselves.
 */
@Component("localeResolver")
public class PageLanguage implements LocaleResolver {

    static final String COOKIE = "DUBAN_LANGUAGE";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String SPOKEN = PageLanguage.class.getName() + ".spoken";
    private static final String CHOSEN_AT_THE_DOOR = PageLanguage.class.getName() + ".door";

    private final Languages languages;
    private final Officials officials;

    PageLanguage(Languages languages, Officials officials) {
        this.languages = languages;
        this.officials = officials;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> language(session, SPOKEN))
                .or(() -> inCookie(request)).orElse(Language.CHINESE).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("a language is chosen, see choose()");
    }

    /** From here on this language: in this browser, and for the person who is signed in. */
    public void choose(Language language, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, language.code()).path(request.getContextPath() + "/").maxAge(KEPT)
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
        HttpSession session = request.getSession();
        session.setAttribute(SPOKEN, language.code());
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current == null || current instanceof AnonymousAuthenticationToken) {
            session.setAttribute(CHOSEN_AT_THE_DOOR, language.code());
        } else {
            officials.bySignInName(current.getName()).ifPresent(official -> languages.choose(official.id(), language));
        }
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            officials.bySignInName(event.getAuthentication().getName()).ifPresent(official -> goOn(official, attributes.getRequest().getSession()));
        }
    }

    private void goOn(Official official, HttpSession session) {
        Optional<Language> atTheDoor = language(session, CHOSEN_AT_THE_DOOR);
        session.removeAttribute(CHOSEN_AT_THE_DOOR);
        if (atTheDoor.isPresent()) {
            languages.choose(official.id(), atTheDoor.get());
        } else {
            // Null where they never chose: then it is what this browser says.
            session.setAttribute(SPOKEN, languages.chosenBy(official.id()).map(Language::code).orElse(null));
        }
    }

    private static Optional<Language> language(HttpSession session, String attribute) {
        return session.getAttribute(attribute) instanceof String code ? Language.ofCode(code) : Optional.empty();
    }

    private static Optional<Language> inCookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).flatMap(cookies -> Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue).findFirst()).flatMap(Language::ofCode);
    }
}
