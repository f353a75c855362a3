package org.gavel.web.push;

import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Moderator;
import org.gavel.web.session.SessionEnded;
import org.gavel.web.session.UserSession;

/**
 * Who opens a WebSocket, as its handshake tells.
 *
 * @param session the session of their browser, which may have ended up to a minute ago; empty when nobody is signed in
 * @param caller the moderator whom the handshake's principal names; empty without one
 * @param locale the language of their pages
 * @param sameOrigin whether the page is Gavel's; the page of another site must receive and do nothing in their name
 */
record HandshakeUser(Optional<UserSession> session, Optional<Moderator> caller, Locale locale, boolean sameOrigin) {

    /** {@return the open session to which the WebSocket belongs; empty without one, or when another site's page asks} */
    Optional<UserSession> admitted() {
        return session.filter(one -> sameOrigin && one.isOpen())
                .filter(one -> caller.filter(one.moderator()::equals).isPresent());
    }

    /**
     * {@return the refusal for the audit; empty unless another site's page asks with an open session}
     *
     * @param socket the address of the WebSocket, such as {@code /live}
     */
    Optional<AccessRefusal> refusal(String socket) {
        return session.filter(one -> !sameOrigin && one.isOpen())
                .map(one -> new AccessRefusal.RequestRefused(one.actor(), AccessRefusal.Reason.ORIGIN, socket, null));
    }

    /** {@return the reason with which to close a WebSocket that is not admitted: why its session ended, otherwise {@code nobody}} */
    String closeReason() {
        return session.filter(one -> sameOrigin)
                .flatMap(UserSession::endedBy)
                .map(SessionEnded::reason)
                .orElse(OpenPages.NOBODY);
    }
}
