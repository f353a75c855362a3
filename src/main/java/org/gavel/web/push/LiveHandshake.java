package org.gavel.web.push;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gavel.web.session.PageAddress;
import org.gavel.web.session.PageLocale;
import org.gavel.web.session.SignedIn;

/** Takes from the handshake what the socket has to know of its visitor. */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

    private static final String VISITOR = Visitor.class.getName();

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(VISITOR, visitor(request));
    }

    static Visitor visitor(Session session) {
        return (Visitor) session.getUserProperties().get(VISITOR);
    }

    private static Visitor visitor(HandshakeRequest request) {
        HttpSession session = request.getHttpSession() instanceof HttpSession known ? known : null;
        return new Visitor(
                SignedIn.of(session),
                session == null ? "" : PageAddress.of(session),
                session == null ? "" : session.getId(),
                session == null ? Locale.ENGLISH : PageLocale.of(session),
                sameOrigin(request.getHeaders()),
                () -> isAlive(session));
    }

    private static boolean isAlive(HttpSession session) {
        try {
            return SignedIn.of(session).isPresent();
        } catch (IllegalStateException e) {
            // It has been invalidated.
            return false;
        }
    }

    private static boolean sameOrigin(Map<String, List<String>> headers) {
        Optional<String> origin = header(headers, "Origin");
        Optional<String> host = header(headers, "Host");
        return origin.isPresent() && host.isPresent() && authority(origin.get()).equals(host.get());
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }
}
