package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.gavel.account.Moderator;
import org.gavel.account.SignInOutcome;

/** The result of authenticating a request to the API. */
public sealed interface ApiVerdict {

    /**
     * The caller has proved an account.
     *
     * @param caller the account
     */
    record Proved(Moderator caller) implements ApiVerdict {}

    /**
     * Nobody has proved an account.
     *
     * @param outcome what came of the attempt; {@code null} when the request had no credentials that could be read
     */
    record NotProved(SignInOutcome outcome) implements ApiVerdict {}

    /** The account has to choose a new password first, which is possible only on the pages. */
    record MustChange() implements ApiVerdict {}

    /** The caller has proved an account, but the audit cannot record it. */
    record NotRecorded() implements ApiVerdict {}

    /** A page of another site has sent the request. */
    record OtherSite() implements ApiVerdict {}

    /**
     * Stores the verdict in the request, where {@link #of} finds it.
     *
     * @param request the request that was authenticated
     */
    default void leaveIn(HttpServletRequest request) {
        request.setAttribute(ApiVerdict.class.getName(), this);
    }

    /**
     * Reads the verdict of a request.
     *
     * @param request any request
     * @return the verdict; {@link NotProved} without an outcome when none is stored
     */
    static ApiVerdict of(HttpServletRequest request) {
        return request.getAttribute(ApiVerdict.class.getName()) instanceof ApiVerdict verdict
                ? verdict
                : new NotProved(null);
    }
}
