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
 * Finds out who calls the API, by the {@code Authorization} header alone. Each scheme is a bean of the type {@link ApiScheme}. Whom it does
 * not find it refuses nothing: the API answers them itself, with what {@link ApiVerdict} says.
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
     * Finds the caller, and leaves in the request why there is none.
     *
     * @return nothing when the caller is not proved, or may not use the API
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

    /** {@return what {@code WWW-Authenticate} tells callers who have not proved an account, one text for each scheme} */
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
                .standing(in.moderator())
                .filter(AccountStatus::mustChange)
                .isPresent();
        return mustChange ? new ApiVerdict.MustChange() : new ApiVerdict.Proved(in.moderator());
    }

    /** A browser adds credentials that it remembers to whatever another site's page asks for; no program sends this header. */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
