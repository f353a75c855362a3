package org.gavel.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gavel.account.Moderator;
import org.gavel.settings.IceSettings;
import org.gavel.settings.Settings;

/**
 * Makes the list of ICE servers for a moderator's browser. Where Gavel shares a secret with the TURN servers it makes
 * credentials for a limited time: {@code username} is the epoch second at which they end, a colon and the account's id;
 * {@code credential} is the {@code HMAC-SHA1} of that with the secret in Base64, as TURN servers with a REST interface
 * take it.
 */
@ApplicationScoped
public class IceServers {

    private static final String ALGORITHM = "HmacSHA1";

    private final Settings settings;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param settings the settings
     * @param clock tells the time of day
     */
    @Inject
    public IceServers(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * {@return the servers for a moderator's browser, with credentials that hold from now on} Empty where none are set.
     *
     * @param who the moderator, whose id the credentials name
     */
    public List<Server> of(Moderator who) {
        IceSettings ice = settings.ice();
        List<String> open = ice.servers().stream()
                .filter(server -> !IceSettings.isTurn(server))
                .toList();
        List<String> relays = ice.servers().stream().filter(IceSettings::isTurn).toList();
        List<Server> servers = new ArrayList<>();
        if (!open.isEmpty()) {
            servers.add(new Server(open, null, null));
        }
        if (!relays.isEmpty()) {
            servers.add(ice.secret().isPresent() ? timed(relays, who, ice) : lasting(relays, ice));
        }
        return List.copyOf(servers);
    }

    private static Server lasting(List<String> relays, IceSettings ice) {
        return new Server(relays, ice.user().orElseThrow(), ice.password().orElseThrow());
    }

    private Server timed(List<String> relays, Moderator who, IceSettings ice) {
        long until = clock.instant().plus(ice.lifetime()).getEpochSecond();
        String username = until + ":" + who.id();
        return new Server(relays, username, sign(ice.secret().orElseThrow(), username));
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /**
     * A STUN or TURN server, as a browser's {@code RTCPeerConnection} takes it.
     *
     * @param urls addresses such as {@code turn:turn.example.org:3478}
     * @param username {@code null} for a server without authentication
     * @param credential the password that goes with {@code username}; {@code null} where that is {@code null}
     */
    public record Server(List<String> urls, String username, String credential) {

        /**
         * Copies the addresses.
         *
         * @param urls addresses such as {@code turn:turn.example.org:3478}; copied
         * @param username {@code null} for a server without authentication
         * @param credential the password that goes with {@code username}; {@code null} where that is {@code null}
         * @throws NullPointerException when {@code urls} is or contains {@code null}
         */
        public Server {
            urls = List.copyOf(urls);
        }

        /** Without the credential. */
        @Override
        public String toString() {
            return "IceServer" + urls;
        }
    }
}
