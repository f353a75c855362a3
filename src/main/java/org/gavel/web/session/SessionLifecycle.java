package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.SignedOut;

/** Begins, renews and ends the session of a browser. */
@ApplicationScoped
public class SessionLifecycle {

    /** How long the server keeps an HTTP session in which nobody is signed in any more. */
    private static final Duration LAPSE = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final SessionLinks links;

    /**
     * Makes the bean.
     *
     * @param sessions all sessions of this node
     * @param links the links of sessions to the switch
     */
    @Inject
    public SessionLifecycle(Sessions sessions, SessionLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    /**
     * Begins a session for an account that has just been proved. The HTTP session gets a new identifier, so that a planted one is
     * worth nothing, and loses its content. A session that was open in it ends.
     *
     * @param request the request that signs in
     * @param moderator the account
     */
    public void enter(HttpServletRequest request, Moderator moderator) {
        Optional<UserSession> former = session(request);
        HttpSession http = request.getSession(true);
        Collections.list(http.getAttributeNames()).forEach(http::removeAttribute);
        request.changeSessionId();
        UserSession session = sessions.begin(
                new Actor(moderator, request.getRemoteAddr()),
                BrowserName.of(request.getHeader("User-Agent")),
                () -> lapse(http));
        SignedIn.put(http, session);
        links.began(session);
        // Only now: the former session may hold the link of the same account, which must not close in between.
        former.ifPresent(one -> sessions.end(one, SignedOut.Why.HIMSELF));
        http.setMaxInactiveInterval(
                (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                        .toSeconds());
    }

    /**
     * Ends the session of a browser, if there is one.
     *
     * @param request the request that signs out
     */
    public void leave(HttpServletRequest request) {
        session(request).ifPresent(session -> sessions.end(session, SignedOut.Why.HIMSELF));
    }

    /**
     * Changes the password of the account that is signed in. This session goes on under another identifier; the account's other
     * sessions end.
     *
     * @param <T> what the change returns
     * @param request the request that changes the password
     * @param change makes the change; may throw
     * @param validFrom as in {@link Sessions#keeping}
     * @return what the change returned
     * @throws IllegalStateException when nobody is signed in
     */
    public <T> T keeping(HttpServletRequest request, Supplier<T> change, Function<T, Optional<Instant>> validFrom) {
        UserSession session = session(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        T outcome = sessions.keeping(session, change, validFrom);
        if (validFrom.apply(outcome).isPresent()) {
            request.changeSessionId();
            sessions.endOthers(session);
        }
        return outcome;
    }

    private static Optional<UserSession> session(HttpServletRequest request) {
        return SignedIn.session(request.getSession(false));
    }

    /**
     * Lets the HTTP session end soon. It must not end at once: a request that is being answered still needs it, and so does the next one
     * of a page that was just told of the end.
     */
    private static void lapse(HttpSession http) {
        try {
            http.setMaxInactiveInterval((int) LAPSE.toSeconds());
        } catch (IllegalStateException e) {
            // The server has ended it already.
        }
    }
}
