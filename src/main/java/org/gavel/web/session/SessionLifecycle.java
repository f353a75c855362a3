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

/** Where a browser's session begins, goes on under another identifier, and ends. */
@ApplicationScoped
public class SessionLifecycle {

    /** How long the server keeps a session of its own in which nobody is signed in any more. */
    private static final Duration LAPSE = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final SessionLinks links;

    /**
     * Makes the bean.
     *
     * @param sessions all sessions of this node
     * @param links hold the connections of sessions
     */
    @Inject
    public SessionLifecycle(Sessions sessions, SessionLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    /**
     * Begins a session for somebody who has proved who they are. The server's session gets a new identifier, so that nobody can have
     * planted the old one, and keeps nothing that was in it: a session that is still there ends.
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
        // Only now: one of the same person must not be the last that holds his link.
        former.ifPresent(one -> sessions.end(one, SignedOut.Why.HIMSELF));
        http.setMaxInactiveInterval(
                (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                        .toSeconds());
    }

    /**
     * Ends the session, if there is one.
     *
     * @param request the request that signs out
     */
    public void leave(HttpServletRequest request) {
        session(request).ifPresent(session -> sessions.end(session, SignedOut.Why.HIMSELF));
    }

    /**
     * Makes a change of the password of the account that is signed in. This session goes on under another identifier; the account's
     * others end.
     *
     * @param <T> what the change returns
     * @param request the request that changes it
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
     * It is not ended at once: a request that is being answered would find it gone in the middle, and its browser's next one, which
     * comes because its page was just told of the end, as well.
     */
    private static void lapse(HttpSession http) {
        try {
            http.setMaxInactiveInterval((int) LAPSE.toSeconds());
        } catch (IllegalStateException e) {
            // The server was faster.
        }
    }
}
