package org.gavel.web.push;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.web.session.SessionEnded;

/** The WebSockets of all open pages, by the handle of the session they belong to. */
@ApplicationScoped
public class OpenPages {

    /** The most open pages of one session: more than a person uses. */
    static final int MAX_A_SESSION = 40;

    /** The close code that tells a page to go to the sign-in page instead of connecting again. */
    static final CloseCode SIGNED_OUT = CloseCodes.getCloseCode(4401);

    /** The reason beside {@link #SIGNED_OUT} when nobody is signed in, or Gavel has forgotten the session. */
    static final String NOBODY = "nobody";

    /** The reason beside {@link #SIGNED_OUT} when the person must choose a new password first. */
    static final String PASSWORD = "password";

    /** Before other observers: one of them closes the session's link, and pages that noticed would connect again to ask why. */
    private static final int FIRST = 1;

    private static final Logger LOG = System.getLogger(OpenPages.class.getName());

    private final Map<String, Set<Session>> pages = new ConcurrentHashMap<>();

    /**
     * Adds a page to those of its session.
     *
     * @param session the session's handle
     * @param page the page's WebSocket
     * @return false when the session has {@link #MAX_A_SESSION} open pages already
     */
    boolean opened(String session, Session page) {
        Set<Session> now = pages.compute(session, (id, known) -> {
            Set<Session> open = known == null ? ConcurrentHashMap.newKeySet() : known;
            if (open.size() < MAX_A_SESSION) {
                open.add(page);
            }
            return open;
        });
        return now.contains(page);
    }

    void closed(String session, Session page) {
        pages.computeIfPresent(session, (id, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    /** Closes all pages of a session that has ended, with the reason. */
    void closeAllOf(@Observes @Priority(FIRST) SessionEnded ended) {
        Set<Session> open = pages.remove(ended.session());
        if (open != null) {
            open.forEach(page -> close(page, SIGNED_OUT, ended.reason()));
        }
    }

    static void close(Session page, CloseCode code, String why) {
        try {
            page.close(new CloseReason(code, why));
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "a page that was to be closed is gone already");
        }
    }
}
