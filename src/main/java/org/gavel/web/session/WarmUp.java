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
 * request carries a secret, which is made at each start, is sent only to this server itself, and ends when the pages have been made. It
 * opens pages to a visitor who may do nothing, has no session and no link to the switch.
 */
@ApplicationScoped
public class WarmUp {

    /** The header that carries the secret. */
    public static final String HEADER = "Gavel-Warm-Up";

    private static final Moderator VISITOR = new Moderator("", "");
    private static final int SECRET_BYTES = 32;

    private volatile byte[] secret;

    /**
     * Makes the secret. From now on requests with it open pages.
     *
     * @return the value of {@link #HEADER}: 64 hexadecimal digits
     */
    public String begin() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        secret = made.getBytes(StandardCharsets.US_ASCII);
        return made;
    }

    /** Forgets the secret. From now on it opens nothing. */
    public void end() {
        secret = null;
    }

    /**
     * Finds the visitor as whom the server itself opens a page.
     *
     * @param request any request
     * @return the visitor; empty unless the request is a {@code GET} with the secret
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
