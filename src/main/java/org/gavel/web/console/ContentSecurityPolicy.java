package org.gavel.web.console;

import jakarta.servlet.http.HttpServletRequest;
import org.gavel.web.session.DeskPage;

/**
 * What a browser may load and run. Scripts run from our own files, or with the nonce of their page. Styles come from our own files;
 * only pages that are made of PrimeFaces' components may set {@code style} attributes, by which those place and size themselves.
 */
final class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";

    /** Of everything but scripts. */
    private static final String GENERAL =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    /** A style element is as forbidden as everywhere: one could read what stands in the page. */
    private static final String WIDGETS = "style-src-elem 'self'; style-src-attr 'unsafe-inline'; ";

    /** As PrimeFaces begins its own policy, behind which it writes the nonce of its scripts. */
    private static final String SCRIPTS = "script-src 'self'";

    private ContentSecurityPolicy() {}

    /** The policy of what is answered at an address. */
    static String of(HttpServletRequest request) {
        return with(request, SCRIPTS);
    }

    /**
     * The same for a page of PrimeFaces.
     *
     * @param scripts the directive of scripts with the page's nonce, as PrimeFaces writes it
     */
    static String with(HttpServletRequest request, String scripts) {
        boolean widgets = DeskPage.of(request).filter(DeskPage::setsStyles).isPresent();
        return GENERAL + (widgets ? WIDGETS : "") + scripts;
    }
}
