package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.account.SignInOutcome;
import org.gavel.audit.AuditUnavailableException;

/**
 * Authenticates callers of the API by the {@code Authorization} header alone, with a bean of the type {@link ApiScheme} for each scheme.
 * It refuses no request: it leaves an {@link ApiVerdict} in the request, by which the API answers callers who are not authenticated.
 */
@ApplicationScoped
public class ApiAuthentication {

    private final Instance<ApiScheme> schemes;
    private final AccessControl accessControl;

    @Inject
    ApiAuthentication(Instance<ApiScheme> schemes, AccessControl accessControl) {
        this.schemes = schemes;
        this.accessControl = accessControl;
    }

    /**
     * Authenticates the caller, and leaves the verdict in the request.
     *
     * @param request a request to the API
     * @return the account; empty when the caller has not proved one, or may not use the API
     */
    Optional<Moderator> caller(HttpServletRequest request) {
        ApiVerdict verdict;
        try {
            verdict = judged(request);
        } catch (AuditUnavailableException e) {
            verdict = new ApiVerdict.NotRecorded();
        }
        verdict.leaveIn(request);
        return verdict instanceof ApiVerdict.Proved proved ? Optional.of(proved.caller()) : Optional.empty();
    }

    /** {@return the values of {@code WWW-Authenticate} for callers who have not proved an account, one for each scheme} */
    public List<String> challenges() {
        return schemes.stream().map(ApiScheme::challenge).toList();
    }

    private ApiVerdict judged(HttpServletRequest request) {
        if (isFromAnotherSite(request)) {
            return new ApiVerdict.OtherSite();
        }
        String header = Optional.ofNullable(request.getHeader("Authorization"))
                .orElse("")
                .strip();
        int space = header.indexOf(' ');
        if (space < 0) {
            return new ApiVerdict.NotProved(null);
        }
        String name = header.substring(0, space).toLowerCase(Locale.ROOT);
        return schemes.stream()
                .filter(scheme -> scheme.name().equals(name))
                .findFirst()
                .flatMap(scheme -> scheme.prove(header.substring(space + 1).strip(), request.getRemoteAddr()))
                .map(this::verdict)
                .orElseGet(() -> new ApiVerdict.NotProved(null));
    }

    private ApiVerdict verdict(SignInOutcome outcome) {
        if (!(outcome instanceof SignInOutcome.SignedIn in)) {
            return new ApiVerdict.NotProved(outcome);
        }
        boolean mustChange = accessControl
                .status(in.moderator())
                .filter(AccountStatus::mustChange)
                .isPresent();
        return mustChange ? new ApiVerdict.MustChange() : new ApiVerdict.Proved(in.moderator());
    }

    /** A browser adds remembered credentials also to requests of another site's page, and this header; programs do not send it. */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
