package org.gavel.web.push;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.moderation.ModeratorLink;

/** Where pages connect ({@code docs/push.md}): only those of who is signed in, only from our own origin. */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {

    static final int MAX_MESSAGE = 64 * 1024;

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final long IDLE_MILLIS = 120_000;

    @Inject
    private Desk desk;

    @Inject
    private OpenPages pages;

    private Visitor visitor;
    private PageSocket page;

    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        visitor = LiveHandshake.visitor(session);
        Optional<ModeratorLink> link = visitor.moderator()
                .filter(moderator -> visitor.sameOrigin())
                .flatMap(moderator -> desk.join(moderator, visitor.httpSession()));
        if (link.isEmpty()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, "not signed in");
            return;
        }
        if (!pages.opened(visitor.httpSession(), session)) {
            OpenPages.close(session, CloseCodes.TRY_AGAIN_LATER, "too many pages");
            return;
        }
        if (!visitor.signedIn().getAsBoolean()) {
            // He signed out while this page was coming: the end of his session has missed it.
            pages.closed(visitor.httpSession(), session);
            desk.leave(link.get().moderator().id(), visitor.httpSession());
            OpenPages.close(session, OpenPages.SIGNED_OUT, "signed out");
            return;
        }
        session.setMaxIdleTimeout(IDLE_MILLIS);
        Actor actor = new Actor(link.get().moderator(), visitor.address());
        page = new PageSocket(desk, actor, link.get(), new Texts(visitor.locale()), new SessionWire(session));
        page.open();
    }

    @OnMessage(maxMessageSize = MAX_MESSAGE)
    public void received(String text) {
        if (page != null) {
            page.receive(text);
        }
    }

    @OnClose
    public void closed(Session session) {
        if (page != null) {
            pages.closed(visitor.httpSession(), session);
            page.close();
        }
    }

    @OnError
    public void failed(Session session, Throwable failure) {
        LOG.log(Level.DEBUG, "a page''s socket failed: {0}", failure.getMessage());
        OpenPages.close(session, CloseCodes.UNEXPECTED_CONDITION, "failed");
    }
}
