package org.gavel.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers errors of the server itself, such as a failed authentication, with a problem (RFC 9457) instead of an error page. */
@WebFilter(filterName = "ApiErrors", urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ApiErrors extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String wanted = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (wanted.startsWith(request.getContextPath() + "/api/")) {
            response.setContentType(ApiProblem.TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(ApiProblem.of(response.getStatus(), null).text());
        } else {
            chain.doFilter(request, response);
        }
    }
}
