package org.gavel.administration.probe;

import java.net.URI;
import java.util.Objects;
import org.gavel.conference.RoomNaming;
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;

/** What is probed, checked already, and as whom. */
public record ProbeTarget(URI url, RoomNaming naming, Trust trust, Credentials credentials) {

    public ProbeTarget {
        Objects.requireNonNull(url);
        Objects.requireNonNull(naming);
        Objects.requireNonNull(trust);
        // As at a sign-in: the probe finds what a moderator would find.
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
