package org.gavel.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.gavel.account.SignInOutcome;
import org.gavel.web.session.ApiAuthentication;
import org.gavel.web.session.ApiVerdict;

/** Serves only callers who have proved an account, and tells all others how to prove one. Those do not even learn which addresses exist. */
@Provider
@PreMatching
public class ApiAccess implements ContainerRequestFilter {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ApiAuthentication authentication;

    @Override
    public void filter(ContainerRequestContext context) {
        ApiVerdict verdict = ApiVerdict.of(request);
        if (verdict instanceof ApiVerdict.NotProved not) {
            context.abortWith(answer(not.outcome()));
        } else if (verdict instanceof ApiVerdict.MustChange) {
            context.abortWith(forbidden("This account has to choose a new password on Gavel's pages first."));
        } else if (verdict instanceof ApiVerdict.OtherSite) {
            context.abortWith(forbidden("Pages of other sites cannot use the API."));
        } else if (verdict instanceof ApiVerdict.NotRecorded) {
            context.abortWith(unavailable("The audit cannot be written, so nobody is let in. Try again later."));
        }
    }

    private Response answer(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.TooManyAttempts tooMany) {
            return ApiProblem.of(429, "Too many attempts for this login or from this address. Wait, then try again.")
                    .answer()
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, tooMany.pause().toSeconds()))
                    .build();
        }
        if (outcome instanceof SignInOutcome.DatabaseAway) {
            return unavailable("The database cannot be reached. Try again later.");
        }
        if (outcome instanceof SignInOutcome.Deactivated) {
            return forbidden("This account is deactivated.");
        }
        return unproved(
                outcome == null
                        ? "Send the login and password of an account of Gavel in the Authorization header."
                        : "Login or password is wrong. The API takes accounts of Gavel, not those of the switch.");
    }

    private Response unproved(String detail) {
        Response.ResponseBuilder answer = ApiProblem.of(401, detail).answer();
        authentication.challenges().forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }

    private static Response forbidden(String detail) {
        return ApiProblem.of(403, detail).answer().build();
    }

    private static Response unavailable(String detail) {
        return ApiProblem.of(503, detail).answer().build();
    }
}
