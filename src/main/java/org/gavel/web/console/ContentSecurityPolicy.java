package org.gavel.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * What a browser may load and run. The policy ends with {@code script-src}, because PrimeFaces adds the nonce of its
 * own scripts behind the text it is given ({@code primefaces.CSP_POLICY}).
 */
@Named("contentSecurityPolicy")
@ApplicationScoped
public class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";

    static final String TEXT = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";

    public String getText() {
        return TEXT;
    }
}
