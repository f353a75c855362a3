package org.gavel.web.session;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.AccessControl;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.account.ModeratorPrincipal;
import org.gavel.account.Permission;
import org.gavel.administration.first.FirstAdministrator;

/**
 * Opens each page only to callers who are permitted to see it ({@link ConsolePage}); an address that is no page opens to nobody. Callers
 * who are not signed in are led to the sign-in page. Accounts that have to choose a new password can open nothing else before. No cache
 * keeps the pages of people who are signed in.
 */
@WebFilter(filterName = "PageAccess", urlPatterns = "/*", asyncSupported = true)
public class PageAccess extends PageFilter {

    private static final long serialVersionUID = 1L;

    /** The sockets check the session themselves, and tell a page that it has ended by a close code that its script understands. */
    private static final Set<String> SOCKETS = Set.of("/live", "/session");

    /** Scripts, styles and images of the pages. */
    private static final List<String> FILES = List.of("/jakarta.faces.resource/", "/static/");

    /** The pages that are open to accounts which have to choose a new password first. */
    private static final Set<ConsolePage> BEFORE_THE_CHANGE = EnumSet.of(ConsolePage.PASSWORD, ConsolePage.SIGN_OUT);

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient AccessControl accessControl;

    @Inject
    private transient FirstAdministrator first;

    @Inject
    private transient WarmUp warmUp;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Requests.path(request);
        if (SOCKETS.contains(path) || FILES.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        // After a sign-out the browser's "back" button must show nothing of the page.
        response.setHeader("Cache-Control", "no-store");
        Optional<ConsolePage> page = ConsolePage.at(path);
        if (warmUp.visitor(request).isPresent()) {
            openToTheServer(request, response, chain);
            return;
        }
        if (page.filter(ConsolePage::isForEverybody).isPresent()) {
            openToEverybody(page.get(), request, response, chain);
            return;
        }
        Optional<UserSession> session = session(request);
        if (session.isEmpty()) {
            security.authenticate(request, response, AuthenticationParameters.withParams());
        } else {
            openToWhoIsSignedIn(page, session.get(), request, response, chain);
        }
    }

    /** Ends the HTTP session that a page has begun: the warm-up does not come back to it. */
    private static void openToTheServer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        HttpSession left = request.getSession(false);
        if (left != null) {
            left.invalidate();
        }
    }

    /** {@return the open session of the caller whom the server has authenticated} */
    private static Optional<UserSession> session(HttpServletRequest request) {
        Optional<Moderator> caller = ModeratorPrincipal.moderator(request.getUserPrincipal());
        return SignedIn.session(request.getSession(false))
                .filter(session -> caller.filter(session.moderator()::equals).isPresent());
    }

    private void openToEverybody(
            ConsolePage page, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (page == ConsolePage.FIRST && !first.wanted()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void openToWhoIsSignedIn(
            Optional<ConsolePage> page,
            UserSession session,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (mustChange(session) && page.filter(BEFORE_THE_CHANGE::contains).isEmpty()) {
            leadToThePassword(request, response);
            return;
        }
        session.touch();
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isAdmitted(session, page.get())) {
            chain.doFilter(request, response);
        } else {
            new Refused("refused.permission", page.get()).answer(request, response);
        }
    }

    private boolean mustChange(UserSession session) {
        return accessControl
                .status(session.moderator())
                .filter(AccountStatus::mustChange)
                .isPresent();
    }

    /** Leads a page to the password page, which leads on to the page that was wanted; refuses anything else. */
    private static void leadToThePassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requests.isPage(request)) {
            response.sendRedirect(Requests.by(request, ConsolePage.PASSWORD));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isAdmitted(UserSession session, ConsolePage page) {
        Optional<Permission> needed = page.permission();
        return needed.isEmpty() || accessControl.admits(session.actor(), needed.get(), page.getPath(), null);
    }
}
