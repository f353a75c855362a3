package org.gavel.web.console;

import jakarta.servlet.http.HttpServletRequest;
import org.gavel.web.session.ConsolePage;

/**
 * Tells a browser what it may load and run. Scripts run from Gavel's own files, or with the nonce of their page. Styles come from Gavel's
 * own files. Only on pages with PrimeFaces' components scripts may set {@code style} attributes, by which these place and size themselves.
 */
final class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";

    /** The directives for everything but scripts. */
    private static final String GENERAL =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    /** Style elements stay forbidden: one that was smuggled in could read the content of the page. */
    private static final String WIDGETS = "style-src-elem 'self'; style-src-attr 'unsafe-inline'; ";

    /** The beginning of PrimeFaces' own policy, to which PrimeFaces adds the nonce of its scripts. */
    private static final String SCRIPTS = "script-src 'self'";

    private ContentSecurityPolicy() {}

    /** {@return the policy for the answer to a request, without a nonce} */
    static String of(HttpServletRequest request) {
        return with(request, SCRIPTS);
    }

    /**
     * {@return the policy for a page of PrimeFaces}
     *
     * @param request the request for the page
     * @param scripts the directive of scripts with the page's nonce, as PrimeFaces writes it
     */
    static String with(HttpServletRequest request, String scripts) {
        boolean widgets =
                ConsolePage.of(request).filter(ConsolePage::setsStyles).isPresent();
        return GENERAL + (widgets ? WIDGETS : "") + scripts;
    }
}
