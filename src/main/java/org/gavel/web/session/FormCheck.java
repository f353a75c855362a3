package org.gavel.web.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gavel.account.AccessRefusal;

/**
 * Lets a form through to Faces as it can read it. A form that was sent before the scripts of its page had come lacks the nonce which
 * those put into it: it gets one. A form with another state than pages of its address carry is not of a page of Gavel: it is refused,
 * and the answer tells so. A state that has the right shape and cannot be read any more is not refused here: the server was started
 * again since the page was drawn, and the form is taken all the same.
 */
@WebFilter(filterName = "FormCheck", urlPatterns = "/*", asyncSupported = true)
public class FormCheck extends PageFilter {

    private static final long serialVersionUID = 1L;
    private static final String STATELESS = "stateless";

    /** An encrypted state, its initialization vector and its seal are never shorter. */
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9+/]{64,}={0,2}");

    @Inject
    transient Event<AccessRefusal> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ConsolePage> page = formFor(request);
        if (page.isEmpty()) {
            chain.doFilter(request, response);
        } else if (isStateOf(page.get(), request.getParameter(Requests.VIEW_STATE))) {
            chain.doFilter(new NoncedForm(request), response);
        } else {
            refusals.fire(Requests.refusal(request, AccessRefusal.Reason.FORM));
            new Refused("refused.form", null).answer(request, response);
        }
    }

    /** The page of Faces that takes this form; nothing where it is no form, or none of those takes it. */
    private static Optional<ConsolePage> formFor(HttpServletRequest request) {
        return Requests.isUnsafe(request) ? ConsolePage.of(request).filter(page -> !page.isPlain()) : Optional.empty();
    }

    private static boolean isStateOf(ConsolePage page, String state) {
        if (state == null) {
            return false;
        }
        return page.hasWidgets() ? STATE.matcher(state).matches() : STATELESS.equals(state);
    }
}
