package org.gavel.web.push;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gavel.account.Moderator;

/**
 * Who opens a socket.
 *
 * @param moderator nothing when nobody is signed in
 * @param address from which network address he comes
 * @param httpSession the session's identifier
 * @param locale the language of his pages
 * @param sameOrigin whether the page comes from here; another site's page must hear and do nothing in his name
 * @param signedIn asks whether the session is still there
 */
record Visitor(
        Optional<Moderator> moderator,
        String address,
        String httpSession,
        Locale locale,
        boolean sameOrigin,
        BooleanSupplier signedIn) {}
