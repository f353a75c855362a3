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
 * The servers by which a moderator's browser finds a way for its media. Where Gavel shares a secret with the TURN servers it makes
 * credentials that hold for a time: {@code username} is the second at which they end and whose they are, {@code credential} the
 * {@code HMAC-SHA1} of that with the secret, as TURN servers with a REST interface take it.
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
     * {@return the servers for a moderator's browser, with credentials that hold from now on}
     *
     * @param who the moderator
     */
    public List<IceServer> of(Moderator who) {
        IceSettings ice = settings.ice();
        List<String> open = ice.servers().stream()
                .filter(server -> !IceSettings.isTurn(server))
                .toList();
        List<String> relays = ice.servers().stream().filter(IceSettings::isTurn).toList();
        List<IceServer> servers = new ArrayList<>();
        if (!open.isEmpty()) {
            servers.add(new IceServer(open, null, null));
        }
        if (!relays.isEmpty()) {
            servers.add(ice.secret().isPresent() ? timed(relays, who, ice) : lasting(relays, ice));
        }
        return List.copyOf(servers);
    }

    private static IceServer lasting(List<String> relays, IceSettings ice) {
        return new IceServer(relays, ice.user().orElseThrow(), ice.password().orElseThrow());
    }

    private IceServer timed(List<String> relays, Moderator who, IceSettings ice) {
        long until = clock.instant().plus(ice.lifetime()).getEpochSecond();
        String username = until + ":" + who.id();
        return new IceServer(relays, username, sign(ice.secret().orElseThrow(), username));
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
}
