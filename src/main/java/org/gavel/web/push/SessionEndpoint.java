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
import org.gavel.web.session.UserSession;

/**
 * The WebSocket of pages that show nothing live ({@code docs/push.md}, {@code /session}): it tells them how long their session lasts. It
 * needs no link to the switch.
 */
@ServerEndpoint(value = SessionEndpoint.ADDRESS, configurator = LiveHandshake.class)
public class SessionEndpoint {

    static final String ADDRESS = "/session";

    private static final Logger LOG = System.getLogger(SessionEndpoint.class.getName());
    private static final int MAX_MESSAGE = 1024;

    @Inject
    private PageServices services;

    @Inject
    private OpenPages pages;

    private SessionSocket page;

    /**
     * Takes a page's connection, or closes it when the page is not admitted ({@link OpenPages#SIGNED_OUT}) or its session has too many
     * pages.
     *
     * @param session the connection
     * @param config not used
     */
    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        HandshakeUser user = LiveHandshake.user(session);
        user.refusal(ADDRESS).ifPresent(services::refused);
        Optional<UserSession> signedIn = user.admitted();
        if (signedIn.isEmpty()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, user.closeReason());
            return;
        }
        UserSession userSession = signedIn.get();
        if (!pages.opened(userSession.handle(), session)) {
            OpenPages.close(session, CloseCodes.TRY_AGAIN_LATER, "too many pages");
            return;
        }
        page = new SessionSocket(services, userSession, new SessionWire(session));
        if (userSession.isOpen()) {
            // The page answers nothing here, so its silence says nothing about it.
            session.setMaxIdleTimeout(0);
            page.open();
        } else {
            // The session ended after admitted() and before pages.opened(), so closeAllOf did not find this page.
            OpenPages.close(session, OpenPages.SIGNED_OUT, user.closeReason());
        }
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
     * Ends the page's listeners.
     *
     * @param session the connection
     */
    @OnClose
    public void closed(Session session) {
        if (page != null) {
            pages.closed(page.session().handle(), session);
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
