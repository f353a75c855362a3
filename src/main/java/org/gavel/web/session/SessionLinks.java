package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gavel.moderation.Links;

/** A session holds its moderator's link to the switch from its beginning to its end. */
@ApplicationScoped
public class SessionLinks {

    private final Links links;

    /** For the proxy of the container. */
    protected SessionLinks() {
        this(null);
    }

    @Inject
    public SessionLinks(Links links) {
        this.links = links;
    }

    void began(DeskSession session) {
        links.join(session.moderator().id(), session.handle());
    }

    void letGo(@Observes SessionEnded ended) {
        links.leave(ended.moderatorId(), ended.session());
    }
}
