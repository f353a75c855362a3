package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.gavel.account.Moderator;

/**
 * Lets the server itself open pages at its start, so that the first person who opens one does not wait until Faces has read it. Such a
 * request carries a secret that is made anew at each start, never leaves this process but to itself, and is forgotten when the pages have
 * been made. It opens pages to somebody who may do nothing, has no session and no link to the switch.
 */
@ApplicationScoped
public class WarmUp {

    /** The header that carries the secret. */
    public static final String HEADER = "Gavel-Warm-Up";

    private static final Moderator VISITOR = new Moderator("", "");
    private static final int SECRET_BYTES = 32;

    private volatile byte[] secret;

    /**
     * Begins to let the server in.
     *
     * @return what {@link #HEADER} has to say; hexadecimal digits
     */
    public String begin() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        secret = made.getBytes(StandardCharsets.US_ASCII);
        return made;
    }

    /** Lets nobody in any more. */
    public void end() {
        secret = null;
    }

    /**
     * Finds whom a request of the server itself is made for.
     *
     * @param request any request
     * @return nobody unless it is a {@code GET} with the secret
     */
    Optional<Moderator> visitor(HttpServletRequest request) {
        byte[] wanted = secret;
        String said = wanted == null ? null : request.getHeader(HEADER);
        boolean known = said != null
                && request.getMethod().equals("GET")
                && MessageDigest.isEqual(wanted, said.getBytes(StandardCharsets.UTF_8));
        return known ? Optional.of(VISITOR) : Optional.empty();
    }
}
