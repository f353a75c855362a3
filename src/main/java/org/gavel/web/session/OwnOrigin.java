package org.gavel.web.session;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether a request comes from a page of Gavel. It compares host and port as the browser saw them. A proxy that ends TLS changes
 * only the scheme; where it tells the server of TLS, the server knows that the request is secure.
 */
public final class OwnOrigin {

    private OwnOrigin() {}

    /**
     * {@return whether a request comes from a page of Gavel}
     *
     * @param origin the header {@code Origin} or {@code Referer}; hostile text, may be {@code null}
     * @param host the header {@code Host}, with the port where there is one; may be {@code null}
     * @param secure whether the request is known to have come over TLS; then a page without TLS is not one of Gavel's
     */
    public static boolean is(String origin, String host, boolean secure) {
        if (origin == null || host == null) {
            return false;
        }
        Optional<URI> uri = parsed(origin);
        if (uri.isEmpty() || uri.get().getScheme() == null || uri.get().getRawAuthority() == null) {
            return false;
        }
        String scheme = uri.get().getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || (scheme.equals("http") && !secure);
        return web && plain(uri.get().getRawAuthority(), scheme).equals(plain(host, scheme));
    }

    /** In lower case, without the scheme's default port. */
    private static String plain(String authority, String scheme) {
        String lower = authority.toLowerCase(Locale.ROOT);
        String meant = scheme.equals("https") ? ":443" : ":80";
        return lower.endsWith(meant) ? lower.substring(0, lower.length() - meant.length()) : lower;
    }

    private static Optional<URI> parsed(String origin) {
        try {
            return Optional.of(URI.create(origin));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
