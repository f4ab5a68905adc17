package cn.duban.plan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file so large that the server does not take the form apart: without the form there is no token in it, and whoever sent it would read that
 * they may not do this. They are led back to the upload page instead, which says the reason. Stands before security for that, and decides
 * nothing but where to go.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadTooLarge extends OncePerRequestFilter {

    static final String PARAMETER = "too-large";

    private final long most;

    UploadTooLarge(MultipartProperties limits) {
        this.most = Math.min(limits.getMaxRequestSize().toBytes(), limits.getMaxFileSize().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/plans") || request.getContentLengthLong() <= most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/plans/new?" + PARAMETER + "=yes");
    }
}
