package org.gavel.web.session;

import java.util.Optional;
import org.gavel.account.SignInOutcome;

/** A way to prove an account with the {@code Authorization} header (RFC 9110 §11). */
public interface ApiScheme {

    /** {@return the scheme's name in lower case, such as {@code basic}} */
    String name();

    /** {@return what {@code WWW-Authenticate} tells callers who have not proved an account} */
    String challenge();

    /**
     * Proves an account.
     *
     * @param credentials what follows the scheme's name; hostile text
     * @param address the network address that sent it
     * @return nothing when the credentials have no form of this scheme
     */
    Optional<SignInOutcome> prove(String credentials, String address);
}
