package org.gavel.web.push;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.settings.Settings;
import org.gavel.web.session.UserSession;

/** Where pages connect ({@code docs/push.md}): only those of people who are signed in, only from our own origin. */
@ServerEndpoint(value = LiveEndpoint.ADDRESS, configurator = LiveHandshake.class)
public class LiveEndpoint {

    static final String ADDRESS = "/live";

    /** In it fits a description of media as long as one may be, with what JSON adds to its lines. */
    static final int MAX_MESSAGE = 256 * 1024;

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final long IDLE_MILLIS = 120_000;

    @Inject
    private PageServices services;

    @Inject
    private OpenPages pages;

    @Inject
    private Settings settings;

    private SocketVisitor visitor;
    private PageSocket page;

    /**
     * Takes a page's connection, or closes it where it may not be.
     *
     * @param session the connection
     * @param config not used
     */
    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        visitor = LiveHandshake.visitor(session);
        visitor.refusal(ADDRESS).ifPresent(services::refused);
        Optional<UserSession> signedIn = visitor.admitted();
        if (signedIn.filter(one -> services.mustChange(one.moderator())).isPresent()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, OpenPages.PASSWORD);
            return;
        }
        Optional<ModeratorLink> link = signedIn.flatMap(one -> services.join(one.moderator(), one.handle()));
        if (link.isEmpty()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, visitor.farewell());
            return;
        }
        UserSession his = signedIn.get();
        if (!pages.opened(his.handle(), session)) {
            OpenPages.close(session, CloseCodes.TRY_AGAIN_LATER, "too many pages");
            return;
        }
        if (!his.isOpen()) {
            // It ended while this page was coming: its end has missed the page.
            pages.closed(his.handle(), session);
            services.leave(his.moderator().id(), his.handle());
            OpenPages.close(session, OpenPages.SIGNED_OUT, visitor.farewell());
            return;
        }
        session.setMaxIdleTimeout(IDLE_MILLIS);
        // Monotonic: a clock that is set meanwhile changes no span.
        SignsOfLife life = new SignsOfLife(settings.pageSilence(), System::nanoTime);
        page = new PageSocket(
                services, his, link.get(), new PushMessages(visitor.locale()), new SessionWire(session), life);
        page.open();
    }

    /**
     * Hears a message of the page.
     *
     * @param text hostile text
     */
    @OnMessage(maxMessageSize = MAX_MESSAGE)
    public void received(String text) {
        if (page != null) {
            page.receive(text);
        }
    }

    /**
     * Hears that the page's browser answers.
     *
     * @param sign the answer to a ping
     */
    @OnMessage
    public void lives(PongMessage sign) {
        if (page != null) {
            page.heard();
        }
    }

    /**
     * Lets go of the page.
     *
     * @param session the connection
     */
    @OnClose
    public void closed(Session session) {
        if (page != null) {
            visitor.session().ifPresent(his -> pages.closed(his.handle(), session));
            page.close();
        }
    }

    /**
     * Closes a connection that failed.
     *
     * @param session the connection
     * @param failure what went wrong
     */
    @OnError
    public void failed(Session session, Throwable failure) {
        LOG.log(Level.DEBUG, "a page''s socket failed: {0}", failure.getMessage());
        OpenPages.close(session, CloseCodes.UNEXPECTED_CONDITION, "failed");
    }
}
