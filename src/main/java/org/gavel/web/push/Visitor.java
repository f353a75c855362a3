package org.gavel.web.push;

import java.util.Locale;
import java.util.Optional;
import org.gavel.account.Moderator;
import org.gavel.web.session.DeskSession;

/**
 * Who opens a socket.
 *
 * @param session nothing when nobody is signed in
 * @param locale the language of his pages
 * @param sameOrigin whether the page comes from here; another site's page must hear and do nothing in his name
 */
record Visitor(Optional<DeskSession> session, Locale locale, boolean sameOrigin) {

    /** The session of a page of ours; nothing when there is none, or it has ended since, or another site's page asks. */
    Optional<DeskSession> admitted() {
        return session.filter(one -> sameOrigin && one.isOpen());
    }

    Optional<Moderator> moderator() {
        return session.map(DeskSession::moderator);
    }
}
