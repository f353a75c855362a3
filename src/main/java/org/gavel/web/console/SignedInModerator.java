package org.gavel.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gavel.account.Moderator;

/** Where a browser's session keeps who is signed in. Pages, the socket and REST all ask here. */
public final class SignedInModerator {

    /** The session attribute; its value is a {@link Moderator}. */
    public static final String ATTRIBUTE = "org.gavel.moderator";

    private SignedInModerator() {}

    /** @param session may be {@code null} */
    public static Optional<Moderator> of(HttpSession session) {
        if (session == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE))
                .filter(Moderator.class::isInstance)
                .map(Moderator.class::cast);
    }

    /** Signs in under a new session id, so that an id known from before is worth nothing. */
    static void remember(HttpServletRequest request, Moderator moderator) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, moderator);
    }
}
