package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gavel.account.Moderator;

/** Who is signed in, kept in his session. */
public final class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private SignedIn() {}

    /** Signs a moderator in. The session gets a new identifier, so that nobody can have planted the old one. */
    public static void begin(HttpServletRequest request, Moderator moderator) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, moderator);
    }

    /** Ends a sign-in that is still there, with its pages and its hold on a link, before another one in the same browser. */
    public static void endFormer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (of(session).isPresent()) {
            session.invalidate();
        }
    }

    /** @param session may be {@code null} */
    public static Optional<Moderator> of(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Moderator) session.getAttribute(ATTRIBUTE));
    }
}
