package org.gavel.web.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends whoever is not signed in to the sign-in page, and from there back to where he wanted to go. */
@WebFilter(
        filterName = "SignedInPages",
        urlPatterns = {"/", "/wallboard", "/wallboard.xhtml", "/room", "/room.xhtml"},
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class SignedInPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SignedInModerator.of(request.getSession(false)).isPresent()) {
            // After the sign-out nothing of it is left for the "back" button.
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?next="
                    + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
