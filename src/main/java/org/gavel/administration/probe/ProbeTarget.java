package org.gavel.administration.probe;

import java.net.URI;
import java.util.Objects;
import org.gavel.conference.RoomNaming;
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;

/**
 * A switch to test, already checked, and the account to test it with.
 *
 * @param url the switch's address
 * @param naming how the switch names its conferences
 * @param trust the certificates to trust
 * @param credentials login and password at the switch
 */
public record ProbeTarget(URI url, RoomNaming naming, Trust trust, Credentials credentials) {

    /**
     * Completes the login with the domain, as a sign-in does.
     *
     * @param url the switch's address; never {@code null}
     * @param naming how the switch names its conferences; never {@code null}
     * @param trust the certificates to trust; never {@code null}
     * @param credentials the login may lack its domain
     * @throws NullPointerException when {@code url}, {@code naming}, {@code trust} or {@code credentials} is
     *     {@code null}
     */
    public ProbeTarget {
        Objects.requireNonNull(url);
        Objects.requireNonNull(naming);
        Objects.requireNonNull(trust);
        // As at a sign-in, so that the test finds what a moderator would find.
        credentials = credentials.in(naming.domain());
    }

    String host() {
        return url.getHost();
    }

    int port() {
        int usual = isSecure() ? 443 : 80;
        return url.getPort() < 0 ? usual : url.getPort();
    }

    boolean isSecure() {
        return "wss".equalsIgnoreCase(url.getScheme());
    }
}
