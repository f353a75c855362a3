package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.SignedOut;

/** Where a browser's session begins, goes on under another identifier, and ends. */
@ApplicationScoped
public class Door {

    private final Sessions sessions;
    private final SessionLinks links;

    /** For the proxy of the container. */
    protected Door() {
        this(null, null);
    }

    @Inject
    public Door(Sessions sessions, SessionLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    /** Lets in who has proved himself. The session gets a new identifier, so that nobody can have planted the old one. */
    public void enter(HttpServletRequest request, Moderator moderator) {
        HttpSession http = request.getSession(true);
        request.changeSessionId();
        DeskSession session = sessions.begin(
                new Actor(moderator, request.getRemoteAddr()),
                BrowserName.of(request.getHeader("User-Agent")),
                () -> invalidate(http));
        SignedIn.put(http, session);
        links.began(session);
    }

    /** Ends the session, if there is one: by signing out, or before another sign-in in the same browser. */
    public void leave(HttpServletRequest request) {
        session(request).ifPresent(session -> sessions.end(session, SignedOut.Why.HIMSELF));
    }

    /**
     * Makes a change of the password of who is signed in: this session goes on under another identifier, his others end.
     *
     * @param validFrom as in {@link Sessions#keeping}
     */
    public <T> T keeping(HttpServletRequest request, Supplier<T> change, Function<T, Optional<Instant>> validFrom) {
        DeskSession session = session(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        T outcome = sessions.keeping(session, change, validFrom);
        if (validFrom.apply(outcome).isPresent()) {
            request.changeSessionId();
            sessions.endOthers(session);
        }
        return outcome;
    }

    private static Optional<DeskSession> session(HttpServletRequest request) {
        return SignedIn.session(request.getSession(false));
    }

    private static void invalidate(HttpSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException e) {
            // The server was faster.
        }
    }
}
