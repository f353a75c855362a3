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

/** The sockets of all open pages, by the session they belong to. */
@ApplicationScoped
public class OpenPages {

    /** More pages than a person can have open. */
    static final int MAX_A_SESSION = 40;

    /** Tells the page to go to the sign-in instead of coming back. */
    static final CloseCode SIGNED_OUT = CloseCodes.getCloseCode(4401);

    /** With {@link #SIGNED_OUT}: nobody is signed in, or nobody whom Gavel knows (any more). */
    static final String NOBODY = "nobody";

    /** With {@link #SIGNED_OUT}: a new password has to be chosen before anything else. */
    static final String PASSWORD = "password";

    private static final int FIRST = 1;

    private static final Logger LOG = System.getLogger(OpenPages.class.getName());

    private final Map<String, Set<Session>> pages = new ConcurrentHashMap<>();

    /** Returns false when the session has too many open pages already. */
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

    /**
     * The session has ended: its pages hear nothing more. Before its link ends, which would send them back here to ask what has become
     * of them.
     */
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
