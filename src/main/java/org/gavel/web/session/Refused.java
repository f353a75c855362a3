package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The reason why Gavel refused a request, for the error page that tells it.
 *
 * @param why the key of the message
 * @param page the page that was to be opened, or {@code null} where it does not matter
 */
public record Refused(String why, ConsolePage page) {

    private static final String ATTRIBUTE = Refused.class.getName();

    /** Refuses the request with status 403 and this reason. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        // A filter may refuse before PageAccess has set this header.
        response.setHeader("Cache-Control", "no-store");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /**
     * {@return why Gavel refused this request} Empty when it did not.
     *
     * @param request any request
     */
    public static Optional<Refused> of(HttpServletRequest request) {
        return Optional.ofNullable((Refused) request.getAttribute(ATTRIBUTE));
    }
}
