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
import org.gavel.account.ModeratorPrincipal;
import org.gavel.web.session.OwnOrigin;
import org.gavel.web.session.PageLocale;
import org.gavel.web.session.SignedIn;

/** Takes from a WebSocket's handshake who opens it. */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

    private static final String USER = HandshakeUser.class.getName();

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(USER, user(request));
    }

    /** {@return who opened a WebSocket} */
    static HandshakeUser user(Session session) {
        return (HandshakeUser) session.getUserProperties().get(USER);
    }

    private static HandshakeUser user(HandshakeRequest request) {
        HttpSession session = request.getHttpSession() instanceof HttpSession known ? known : null;
        return new HandshakeUser(
                SignedIn.latest(session),
                ModeratorPrincipal.moderator(request.getUserPrincipal()),
                session == null ? Locale.ENGLISH : PageLocale.of(session),
                sameOrigin(request.getHeaders()));
    }

    /** The handshake does not tell the scheme. A page without TLS on our own host and port lacks the cookie, so it has no session. */
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
