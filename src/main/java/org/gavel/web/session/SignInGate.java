package org.gavel.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gavel.account.Moderator;

/**
 * Lets nobody in who is not signed in, but to the sign-in page and what it is drawn with. Pages of who is signed in are never kept
 * by a cache.
 */
@WebFilter(filterName = "SignInGate", urlPatterns = "/*", asyncSupported = true)
public class SignInGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SIGN_IN = "/sign-in";

    /** Looks itself who comes, and tells a page whose session has ended so in a way that the page understands. */
    private static final String LIVE = "/live";

    private static final List<String> OPEN = List.of(SIGN_IN, "/jakarta.faces.resource/", "/static/", "/error/", LIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Moderator> moderator = SignedIn.of(request.getSession(false));
        PageAddress.remember(request);
        if (isOpen(path(request))) {
            chain.doFilter(request, response);
        } else if (moderator.isPresent()) {
            // After the sign-out nothing of it is left for the "back" button.
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(new SignedInRequest(request, moderator.get()), response);
        } else if (isPage(request)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?next=" + encoded(wanted(request)));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    /** A page that a person opens, not a script's request nor a socket. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("Upgrade") == null
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    /** As the server resolved it: in the address as it came, {@code ..} could make any page look open. */
    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
