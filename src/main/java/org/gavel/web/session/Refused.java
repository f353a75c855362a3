package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Why a request was refused, for the page that says so.
 *
 * @param why the key of the words
 * @param page what was to be opened, or {@code null} where that does not matter
 */
public record Refused(String why, ConsolePage page) {

    private static final String ATTRIBUTE = Refused.class.getName();

    /** Refuses the request with status 403. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        // A filter may refuse before PageAccess has said so of the page.
        response.setHeader("Cache-Control", "no-store");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /**
     * {@return why this request was refused} Empty when it was not, or by somebody else.
     *
     * @param request any request
     */
    public static Optional<Refused> of(HttpServletRequest request) {
        return Optional.ofNullable((Refused) request.getAttribute(ATTRIBUTE));
    }
}
