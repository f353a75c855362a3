package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gavel.moderation.Links;
import org.gavel.store.DatabaseAwayException;

/** A session holds its moderator's link to the switch from its beginning to its end. */
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
            // Which account at the switch is assigned cannot be looked up: the first page that needs the link asks
            // again.
            LOG.log(Level.WARNING, "A session begins without a link to the switch: {0}", e.getMessage());
        } catch (RuntimeException e) {
            // None that was thought of. Whoever has proved himself is let in all the same.
            LOG.log(Level.ERROR, "A session begins without a link to the switch", e);
        }
    }

    void letGo(@Observes SessionEnded ended) {
        links.leave(ended.moderatorId(), ended.session());
    }
}
