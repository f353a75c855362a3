package org.gavel.account;

/**
 * Fired for each attempt to sign in that was looked at, and for the first of several that came too soon and were not.
 *
 * @param login as it was typed, at most {@link SignIn#MAX_LOGIN} characters; hostile text
 * @param address from where
 * @param outcome what came of it
 * @param way by which
 */
public record SignInAttempt(String login, String address, SignInOutcome outcome, SignInCredential.Way way) {

    /**
     * Tells of an attempt on a page.
     *
     * @param login as it was typed; hostile text
     * @param address from where
     * @param outcome what came of it
     */
    public SignInAttempt(String login, String address, SignInOutcome outcome) {
        this(login, address, outcome, SignInCredential.Way.PAGE);
    }
}
