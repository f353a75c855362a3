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
 * Refuses a request that may change something unless a page of Gavel sent it, whether or not somebody is signed in. It also refuses a
 * form in the address of a {@code GET} request, because any link could carry that.
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

    /** Judges by what the browser tells of the sending page. A request without any of these headers comes from no page. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        String from = origin == null ? request.getHeader("Referer") : origin;
        return (site == null || site.equals("same-origin"))
                && OwnOrigin.is(from, request.getHeader("Host"), request.isSecure());
    }
}
