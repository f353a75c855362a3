package org.gavel.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gavel.account.NotPermittedException;
import org.gavel.store.DatabaseAwayException;

/** Turns each exception into a problem (RFC 9457) with its HTTP status. The log alone tells the details of unexpected ones. */
@Provider
public class ApiFailures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ApiFailures.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException told) {
            return told(told.getResponse());
        }
        if (failure instanceof NotPermittedException refused) {
            return ApiProblem.of(
                            403, "This needs the permission " + refused.lacks().wire() + ".")
                    .answer()
                    .build();
        }
        if (failure instanceof DatabaseAwayException) {
            return ApiProblem.of(503, "The database cannot be reached. Try again later.")
                    .answer()
                    .build();
        }
        LOG.log(Level.ERROR, "a request to the API failed", failure);
        return ApiProblem.of(500, "The server's log tells more.").answer().build();
    }

    /** Keeps the headers that belong to the status, such as {@code Allow}. */
    private static Response told(Response response) {
        if (response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return response;
        }
        Response.ResponseBuilder answer = ApiProblem.of(response.getStatus(), detail(response.getStatus()))
                .answer();
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "Nothing is at this address.";
            case 405 -> "This address does not take that method; Allow tells which it takes.";
            case 406 -> "The answer is application/json; the Accept header does not allow it.";
            case 415 -> "The body's Content-Type is not taken here.";
            default -> null;
        };
    }
}
