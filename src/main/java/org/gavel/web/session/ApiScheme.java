package org.gavel.web.session;

import java.util.Optional;
import org.gavel.account.SignInOutcome;

/** A scheme of HTTP authentication: a way to prove an account by the {@code Authorization} header (RFC 9110 §11). */
public interface ApiScheme {

    /** {@return the scheme's name in lower case, such as {@code basic}} */
    String name();

    /** {@return the value of {@code WWW-Authenticate} for callers who have not proved an account, such as {@code Basic realm="Gavel"}} */
    String challenge();

    /**
     * Proves an account.
     *
     * @param credentials what follows the scheme's name in the header; hostile text
     * @param address the network address of the caller
     * @return what came of the attempt; empty when the credentials are malformed
     */
    Optional<SignInOutcome> prove(String credentials, String address);
}
