package org.gavel.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.AccessControl;
import org.gavel.account.AccountStatus;

/**
 * Lets nobody in who is not signed in, but to the sign-in page, to the first administrator's, and to what they are drawn with. Who has
 * to choose a new password chooses it before anything else. Pages of who is signed in are never kept by a cache.
 */
@WebFilter(filterName = "SignInGate", urlPatterns = "/*", asyncSupported = true)
public class SignInGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The sockets look themselves who comes, and tell a page whose session has ended so in a way that the page understands. */
    private static final List<String> OPEN = List.of("/jakarta.faces.resource/", "/static/");

    private static final List<String> SOCKETS = List.of("/live", "/session");

    /** What who has to choose a new password can do. */
    private static final Set<ConsolePage> BEFORE_THE_CHANGE = EnumSet.of(ConsolePage.PASSWORD, ConsolePage.SIGN_OUT);

    @Inject
    private transient AccessControl gate;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Requests.path(request);
        Optional<UserSession> session = SignedIn.session(request.getSession(false));
        session.ifPresent(his -> his.seenFrom(request.getRemoteAddr()));
        if (isOpen(path)) {
            chain.doFilter(request, response);
            return;
        }
        // After the sign-out nothing of it is left for the "back" button.
        response.setHeader("Cache-Control", "no-store");
        Optional<ConsolePage> page = ConsolePage.at(path);
        if (page.filter(SignInGate::isForEverybody).isPresent()) {
            chain.doFilter(request, response);
        } else if (session.isEmpty()) {
            answerStranger(request, response);
        } else if (mustChange(session.get())
                && page.filter(BEFORE_THE_CHANGE::contains).isEmpty()) {
            lead(request, response, ConsolePage.PASSWORD);
        } else {
            session.get().touch();
            chain.doFilter(new SignedInRequest(request, session.get().moderator()), response);
        }
    }

    static boolean isOpen(String path) {
        return SOCKETS.contains(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    private static boolean isForEverybody(ConsolePage page) {
        return page.access() == ConsolePage.Access.EVERYBODY || page.access() == ConsolePage.Access.FIRST_ADMINISTRATOR;
    }

    private boolean mustChange(UserSession session) {
        return gate.standing(session.moderator())
                .filter(AccountStatus::mustChange)
                .isPresent();
    }

    private static void answerStranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requests.isPage(request)) {
            lead(request, response, ConsolePage.SIGN_IN);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** To another page first, and then to where he wanted. */
    private static void lead(HttpServletRequest request, HttpServletResponse response, ConsolePage to)
            throws IOException {
        if (!Requests.isPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(request.getContextPath() + to.getPath() + "?next="
                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = Requests.path(request);
        return query == null || Requests.isUnsafe(request) ? path : path + "?" + query;
    }
}
