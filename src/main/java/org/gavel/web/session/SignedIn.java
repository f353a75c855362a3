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

    /** @param session may be {@code null} */
    public static Optional<Moderator> of(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Moderator) session.getAttribute(ATTRIBUTE));
    }
}
