package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gavel.moderation.Links;
import org.gavel.store.DatabaseAwayException;

/** Holds the moderator's link to the switch for each session, from its beginning to its end. */
@ApplicationScoped
public class SessionLinks {

    private static final Logger LOG = System.getLogger(SessionLinks.class.getName());

    private final Links links;

    @Inject
    SessionLinks(Links links) {
        this.links = links;
    }

    void began(UserSession session) {
        try {
            links.join(session.moderator(), session.handle());
        } catch (DatabaseAwayException e) {
            // The assigned account of the switch cannot be looked up. The first page that needs the link asks again.
            LOG.log(Level.WARNING, "A session begins without a link to the switch: {0}", e.getMessage());
        } catch (RuntimeException e) {
            // Unexpected. The session begins all the same: the account has been proved.
            LOG.log(Level.ERROR, "A session begins without a link to the switch", e);
        }
    }

    void letGo(@Observes SessionEnded ended) {
        links.leave(ended.moderatorId(), ended.session());
    }
}
