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

/** Where pages connect that show nothing live: all they hear is how long their session lasts. They need no link to the switch. */
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
     * Takes a page's connection, or closes it where it may not be.
     *
     * @param session the connection
     * @param config not used
     */
    @OnOpen
    public void opened(Session session, EndpointConfig config) {
        SocketVisitor visitor = LiveHandshake.visitor(session);
        visitor.refusal(ADDRESS).ifPresent(services::refused);
        Optional<UserSession> his = visitor.admitted();
        if (his.isEmpty()) {
            OpenPages.close(session, OpenPages.SIGNED_OUT, visitor.farewell());
            return;
        }
        if (!pages.opened(his.get().handle(), session)) {
            OpenPages.close(session, CloseCodes.TRY_AGAIN_LATER, "too many pages");
            return;
        }
        page = new SessionSocket(services, his.get(), new SessionWire(session));
        if (his.get().isOpen()) {
            // It tells `alive` and answers nothing: silence of the page is no sign.
            session.setMaxIdleTimeout(0);
            page.open();
        } else {
            // It ended while this page was coming: its end has missed the page.
            OpenPages.close(session, OpenPages.SIGNED_OUT, visitor.farewell());
        }
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
     * Lets go of the page.
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
