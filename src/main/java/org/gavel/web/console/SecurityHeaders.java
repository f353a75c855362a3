package org.gavel.web.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Adds the headers to every response that forbid a browser what no page of Gavel needs. The policy of a page, with the nonce of PrimeFaces'
 * scripts, replaces the general one: of two policies the browser would apply both, and the general one knows no nonce.
 */
@WebFilter(
        filterName = "SecurityHeaders",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Permits Gavel's own pages the browser features that calls need, and forbids others. */
    private static final String PERMISSIONS =
            "camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), picture-in-picture=(self), "
                    + "autoplay=(self), geolocation=(), payment=(), usb=()";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, new OnePolicy(request, response));
    }

    /** Replaces the policy instead of adding a second one when PrimeFaces adds its directive of scripts. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        OnePolicy(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void addHeader(String name, String value) {
            if (ContentSecurityPolicy.HEADER.equalsIgnoreCase(name)) {
                setHeader(name, ContentSecurityPolicy.with(request, value));
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
