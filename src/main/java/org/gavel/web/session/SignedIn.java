package org.gavel.web.session;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gavel.account.Moderator;

/** Who is signed in, as the server's own session tells. */
public final class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private SignedIn() {}

    static void put(HttpSession http, UserSession session) {
        http.setAttribute(ATTRIBUTE, session);
    }

    /**
     * {@return the open session of a browser} Empty when it has ended, whatever the server's own session says.
     *
     * @param http may be {@code null}
     */
    public static Optional<UserSession> session(HttpSession http) {
        return latest(http).filter(UserSession::isOpen);
    }

    /**
     * {@return the session that this browser has, or had until a moment ago} People who come back just after its end can be told why
     * it ended.
     *
     * @param http may be {@code null}
     */
    public static Optional<UserSession> latest(HttpSession http) {
        return http != null && http.getAttribute(ATTRIBUTE) instanceof UserSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    /**
     * {@return the account that is signed in} Empty when none is.
     *
     * @param http may be {@code null}
     */
    public static Optional<Moderator> of(HttpSession http) {
        return session(http).map(UserSession::moderator);
    }
}
