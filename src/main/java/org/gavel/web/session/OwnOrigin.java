package org.gavel.web.session;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request comes from a page of ours. Compared are host and port as the browser saw them; a proxy that ends TLS changes only
 * the scheme, or tells it, and then the server knows that the request is secure.
 */
public final class OwnOrigin {

    private OwnOrigin() {}

    /**
     * {@return whether a request comes from a page of ours}
     *
     * @param origin an {@code Origin} or an address, as the browser sent it; may be {@code null}
     * @param host as in the {@code Host} header; may be {@code null}
     * @param secure whether the browser spoke TLS, as far as is known: then a page without it is none of ours
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

    /** In lower case, without the port that the scheme means anyway. */
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
