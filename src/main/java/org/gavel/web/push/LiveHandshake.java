package org.gavel.web.push;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gavel.web.session.OwnOrigin;
import org.gavel.web.session.PageLocale;
import org.gavel.web.session.SignedIn;

/** Takes from the handshake what the socket has to know of its visitor. */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

    private static final String VISITOR = SocketVisitor.class.getName();

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(VISITOR, visitor(request));
    }

    static SocketVisitor visitor(Session session) {
        return (SocketVisitor) session.getUserProperties().get(VISITOR);
    }

    private static SocketVisitor visitor(HandshakeRequest request) {
        HttpSession session = request.getHttpSession() instanceof HttpSession known ? known : null;
        return new SocketVisitor(
                SignedIn.latest(session),
                session == null ? Locale.ENGLISH : PageLocale.of(session),
                sameOrigin(request.getHeaders()));
    }

    /** The scheme is not known here; a page without TLS on our own host and port is told apart by the cookie, which it lacks. */
    private static boolean sameOrigin(Map<String, List<String>> headers) {
        return OwnOrigin.is(
                header(headers, "Origin").orElse(null), header(headers, "Host").orElse(null), false);
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }
}
