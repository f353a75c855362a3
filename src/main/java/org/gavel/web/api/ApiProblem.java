package org.gavel.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gavel.json.JsonBinding;

/**
 * Tells why a request was not served (RFC 9457).
 *
 * @param title the reason phrase of the status, the same for all problems of this status
 * @param status the HTTP status, 400 to 599
 * @param detail what happened and what to do, in English; {@code null} when the title says it all
 */
public record ApiProblem(String title, int status, String detail) {

    static final String TYPE = "application/problem+json";

    /**
     * Makes a problem of a status.
     *
     * @param detail what happened and what to do; may be {@code null}
     */
    static ApiProblem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new ApiProblem(known == null ? "Problem" : known.getReasonPhrase(), status, detail);
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(MediaType.valueOf(TYPE)).entity(text());
    }

    String text() {
        return JsonBinding.terse(this);
    }
}
