package org.gavel.web.push;

import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Sends to the WebSocket of a page. No method waits for the browser. */
final class SessionWire implements PageQueue.Wire {

    private final Session session;

    SessionWire(Session session) {
        this.session = session;
    }

    @Override
    public void send(String text, Runnable sent) {
        if (!session.isOpen()) {
            return;
        }
        try {
            session.getAsyncRemote().sendText(text, result -> {
                if (result.isOK()) {
                    sent.run();
                }
            });
        } catch (IllegalStateException e) {
            // It was closed in between; the endpoint gets its end.
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException e) {
            // It was closed in between; the endpoint gets its end.
        }
    }

    @Override
    public void giveUp() {
        OpenPages.close(session, CloseCodes.TRY_AGAIN_LATER, "reads too slowly");
    }
}
