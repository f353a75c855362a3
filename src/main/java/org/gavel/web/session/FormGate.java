package org.gavel.web.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.AccessRefusal;

/**
 * Lets a form through to Faces as it can read it. A form that was sent before the scripts of its page had come lacks the nonce which
 * those put into it: it gets one. A form without the page's state, or with another one, is not of a page of Gavel, for all pages are
 * stateless: it is refused, and the answer tells so.
 */
@WebFilter(filterName = "FormGate", urlPatterns = "/*", asyncSupported = true)
public class FormGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String STATELESS = "stateless";

    /** What they take are plain forms, which Faces never sees. */
    private static final Set<ConsolePage> PLAIN =
            EnumSet.of(ConsolePage.SIGN_OUT, ConsolePage.OWN_SESSIONS, ConsolePage.AUDIT_EXPORT);

    @Inject
    transient Event<AccessRefusal> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForFaces(request)) {
            chain.doFilter(request, response);
        } else if (STATELESS.equals(request.getParameter(Requests.VIEW_STATE))) {
            chain.doFilter(new NoncedForm(request), response);
        } else {
            refusals.fire(Requests.refusal(request, AccessRefusal.Reason.FORM));
            new Refused("refused.form", null).answer(request, response);
        }
    }

    private static boolean isForFaces(HttpServletRequest request) {
        Optional<ConsolePage> page = ConsolePage.at(Requests.path(request));
        return Requests.isUnsafe(request)
                && page.filter(known -> !PLAIN.contains(known)).isPresent();
    }
}
