package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.gavel.account.Moderator;
import org.gavel.account.SignInOutcome;

/** What the API's authentication found out about a request. */
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
     * @param outcome what came of the attempt; {@code null} when there was none that could be read
     */
    record NotProved(SignInOutcome outcome) implements ApiVerdict {}

    /** The account has to choose a new password first, which only the pages let it do. */
    record MustChange() implements ApiVerdict {}

    /** The caller is proved, and that cannot be recorded. */
    record NotRecorded() implements ApiVerdict {}

    /** A browser asks for another site's page. */
    record OtherSite() implements ApiVerdict {}

    /**
     * Leaves the verdict where {@link #of} finds it.
     *
     * @param request the request that was looked at
     */
    default void leaveIn(HttpServletRequest request) {
        request.setAttribute(ApiVerdict.class.getName(), this);
    }

    /**
     * Reads what was found out.
     *
     * @param request the request that was looked at
     * @return that nobody has proved an account, when nothing was
     */
    static ApiVerdict of(HttpServletRequest request) {
        return request.getAttribute(ApiVerdict.class.getName()) instanceof ApiVerdict verdict
                ? verdict
                : new NotProved(null);
    }
}
