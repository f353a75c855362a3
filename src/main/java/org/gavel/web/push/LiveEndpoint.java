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

/**
 * The WebSocket of the wallboard and of rooms ({@code docs/push.md}, {@code /live}). It takes pages of Gavel's own origin whose session is
 * open and closes all others.
 */
@ServerEndpoint(value = LiveEndpoint.ADDRESS, configurator = LiveHandshake.class)
public class LiveEndpoint {

    static final String ADDRESS = "/live";

    /** The longest message of a page, in bytes: the longest session description fits in, with the escapes of JSON. */
    static final int MAX_MESSAGE = 256 * 1024;

    private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());
    private static final long IDLE_MILLIS = 120_000;

    @Inject
    private PageServices services;

    @Inject
    private OpenPages pages;

    @Inject
    private Settings settings;

    private HandshakeUser user;
    private PageSocket page;

    /**
     * Takes a page's connection, or closes it when the page is not admitted ({@link OpenPages#SIGNED_OUT}) or its session has too many
     * pages.
     *
     * @param session the connection
     * @param config not used
     */
    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        user = LiveHandshake.user(session);
        user.refusal(ADDRESS).ifPresent(services::refused);
        Optional<UserSession> signedIn = user.admitted();
        if (signedIn.filter(one -> services.mustChange(one.moderator())).isPresent()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, OpenPages.PASSWORD);
            return;
        }
        Optional<ModeratorLink> link = signedIn.flatMap(one -> services.join(one.moderator(), one.handle()));
        if (link.isEmpty()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, user.closeReason());
            return;
        }
        begin(session, signedIn.get(), link.get());
    }

    private void begin(Session session, UserSession userSession, ModeratorLink link) {
        if (!pages.opened(userSession.handle(), session)) {
            OpenPages.close(session, CloseCodes.TRY_AGAIN_LATER, "too many pages");
            return;
        }
        if (!userSession.isOpen()) {
            // The session ended after admitted() and before pages.opened(), so closeAllOf did not find this page.
            pages.closed(userSession.handle(), session);
            services.leave(userSession.moderator().id(), userSession.handle());
            OpenPages.close(session, OpenPages.SIGNED_OUT, user.closeReason());
            return;
        }
        session.setMaxIdleTimeout(IDLE_MILLIS);
        // Monotonic, because the machine's clock may be set meanwhile.
        BrowserLiveness life = new BrowserLiveness(settings.pageSilence(), System::nanoTime);
        BundleMessages messages = new BundleMessages(user.locale());
        page = new PageSocket(services, userSession, link, messages, new SessionWire(session), life);
        page.open();
    }

    /**
     * Takes a message of the page.
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
     * Notes that the page's browser answers.
     *
     * @param pong the answer to a ping
     */
    @OnMessage
    public void answered(PongMessage pong) {
        if (page != null) {
            page.heard();
        }
    }

    /**
     * Ends the page: its view, its calls and its listeners.
     *
     * @param session the connection
     */
    @OnClose
    public void closed(Session session) {
        if (page != null) {
            user.session().ifPresent(known -> pages.closed(known.handle(), session));
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
