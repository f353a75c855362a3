package org.gavel.web.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gavel.account.AccessRefusal;

/**
 * A request that may change something is taken only from our own pages, also from people who are not signed in (yet). A form in an address,
 * which any link could carry, is taken from nobody.
 */
@WebFilter(filterName = "OriginCheck", urlPatterns = "/*", asyncSupported = true)
public class OriginCheck extends PageFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Event<AccessRefusal> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean taken = Requests.isUnsafe(request) ? isOurs(request) : !Requests.isForm(request);
        if (taken) {
            chain.doFilter(request, response);
        } else {
            refusals.fire(Requests.refusal(request, AccessRefusal.Reason.ORIGIN));
            new Refused("refused.origin", null).answer(request, response);
        }
    }

    /** What the browser tells of the page that sent it; a request that tells nothing at all comes from no browser's page. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        String from = origin == null ? request.getHeader("Referer") : origin;
        return (site == null || site.equals("same-origin"))
                && OwnOrigin.is(from, request.getHeader("Host"), request.isSecure());
    }
}
