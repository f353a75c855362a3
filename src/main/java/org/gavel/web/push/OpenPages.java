package org.gavel.web.push;

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

/** The sockets of all open pages, by the session they belong to. */
@ApplicationScoped
public class OpenPages {

    /** More pages than a person can have open. */
    static final int MAX_A_SESSION = 40;

    /** Tells the page to go to the sign-in instead of coming back. */
    static final CloseCode SIGNED_OUT = CloseCodes.getCloseCode(4401);

    private static final Logger LOG = System.getLogger(OpenPages.class.getName());

    private final Map<String, Set<Session>> pages = new ConcurrentHashMap<>();

    /** Returns false when the session has too many open pages already. */
    boolean opened(String httpSession, Session page) {
        Set<Session> now = pages.compute(httpSession, (id, known) -> {
            Set<Session> open = known == null ? ConcurrentHashMap.newKeySet() : known;
            if (open.size() < MAX_A_SESSION) {
                open.add(page);
            }
            return open;
        });
        return now.contains(page);
    }

    void closed(String httpSession, Session page) {
        pages.computeIfPresent(httpSession, (id, open) -> {
            open.remove(page);
            return open.isEmpty() ? null : open;
        });
    }

    /** The session has ended: its pages hear nothing more. */
    void closeAllOf(@Observes SessionEnded ended) {
        Set<Session> open = pages.remove(ended.httpSession());
        if (open != null) {
            open.forEach(page -> close(page, SIGNED_OUT, "signed out"));
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
