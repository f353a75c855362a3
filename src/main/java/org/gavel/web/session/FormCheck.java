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
 * Lets the forms of Gavel's pages through to Faces, and refuses all others. A form that was sent before the scripts of its page had
 * loaded lacks the nonce that they add, so it gets one here. A form whose view state has not the shape that the page at its address
 * sends is refused. A view state of the right shape that can no longer be decrypted is not refused here: the server has restarted since
 * the page was drawn, and Faces takes the form anyway.
 */
@WebFilter(filterName = "FormCheck", urlPatterns = "/*", asyncSupported = true)
public class FormCheck extends PageFilter {

    private static final long serialVersionUID = 1L;
    private static final String STATELESS = "stateless";

    /** Base64 of an encrypted state; with its initialization vector and its seal it is never shorter. */
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

    /** {@return the page of Faces that takes this form} Empty where the request is no form, or goes to no such page. */
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
