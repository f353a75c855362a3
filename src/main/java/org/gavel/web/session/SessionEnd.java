package org.gavel.web.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.gavel.moderation.Links;

/** When a session ends, by signing out or by time, its pages are closed and its moderator's link is let go. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    private Links links;

    @Inject
    private Event<SessionEnded> ended;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        ended.fire(new SessionEnded(session.getId()));
        SignedIn.of(session).ifPresent(moderator -> links.leave(moderator.id(), session.getId()));
    }
}
