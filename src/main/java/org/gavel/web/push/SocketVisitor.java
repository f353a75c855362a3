package org.gavel.web.push;

import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Moderator;
import org.gavel.web.session.SessionEnded;
import org.gavel.web.session.UserSession;

/**
 * Who opens a socket.
 *
 * @param session the one that their browser has or had until a moment ago; nothing when nobody is signed in
 * @param caller whom the server knows by the handshake's principal
 * @param locale the language of their pages
 * @param sameOrigin whether the page comes from here; another site's page must hear and do nothing in their name
 */
record SocketVisitor(Optional<UserSession> session, Optional<Moderator> caller, Locale locale, boolean sameOrigin) {

    /** The session of a page of ours; nothing when there is none, or it has ended since, or another site's page asks. */
    Optional<UserSession> admitted() {
        return session.filter(one -> sameOrigin && one.isOpen())
                .filter(one -> caller.filter(one.moderator()::equals).isPresent());
    }

    /** For the record, when another site's page asks in somebody's name. */
    Optional<AccessRefusal> refusal(String socket) {
        return session.filter(one -> !sameOrigin && one.isOpen())
                .map(one -> new AccessRefusal.NotTaken(one.actor(), AccessRefusal.Reason.ORIGIN, socket, null));
    }

    /** What to tell a page of ours that is not admitted: why its session has ended, if that was a moment ago. */
    String farewell() {
        return session.filter(one -> sameOrigin)
                .flatMap(UserSession::endedBy)
                .map(SessionEnded::reason)
                .orElse(OpenPages.NOBODY);
    }
}
