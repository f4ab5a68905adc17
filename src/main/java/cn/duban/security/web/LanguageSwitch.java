package cn.duban.security.web;

import cn.duban.shared.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What the switch 中文/EN of every page needs to know: the language now, and the page to come back to. */
@Component("languageSwitch")
public class LanguageSwitch {

    private final HttpServletRequest request;

    LanguageSwitch(HttpServletRequest request) {
        this.request = request;
    }

    public Language[] languages() {
        return Language.values();
    }

    public boolean isSpoken(Language language) {
        return language == Language.spoken();
    }

    /** This page, or where a form was sent from when this page is its answer. */
    public String back() {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return within(failed, null);
        }
        return "GET".equals(request.getMethod()) ? within(request.getRequestURI(), request.getQueryString()) : sender();
    }

    private String sender() {
        try {
            URI sender = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            return sender.getHost() == null || !sender.getHost().equals(request.getServerName()) ? "/" : within(sender.getRawPath(), sender.getRawQuery());
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private String within(String path, String query) {
        String context = request.getContextPath();
        return own((path.startsWith(context) ? path.substring(context.length()) : path) + (query == null ? "" : "?" + query));
    }

    /** Never to another site: only a path of ours. */
    static String own(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0 ? path : "/";
    }
}
