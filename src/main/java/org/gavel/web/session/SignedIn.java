package org.gavel.web.session;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gavel.account.Moderator;

/** The session of Gavel that an HTTP session leads to. */
public final class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private SignedIn() {}

    static void put(HttpSession http, UserSession session) {
        http.setAttribute(ATTRIBUTE, session);
    }

    /**
     * {@return the open session of a browser} Empty when there is none, or when it has ended.
     *
     * @param http the HTTP session; may be {@code null}
     */
    public static Optional<UserSession> session(HttpSession http) {
        return latest(http).filter(UserSession::isOpen);
    }

    /**
     * {@return the session that this browser has, or had until a moment ago} By it a page that comes back just after the end can tell
     * why the session ended.
     *
     * @param http the HTTP session; may be {@code null}
     */
    public static Optional<UserSession> latest(HttpSession http) {
        return http != null && http.getAttribute(ATTRIBUTE) instanceof UserSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    /**
     * {@return the account that is signed in} Empty when none is.
     *
     * @param http the HTTP session; may be {@code null}
     */
    public static Optional<Moderator> of(HttpSession http) {
        return session(http).map(UserSession::moderator);
    }
}
