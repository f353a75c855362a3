package org.gavel.account;

/**
 * Fired for each attempt to sign in that was looked at, and for the first of a row that was not because it came too soon.
 *
 * @param login as it was typed, at most {@link SignIn#MAX_LOGIN} characters; hostile text
 * @param address from where
 * @param way by which
 */
public record SignInAttempt(String login, String address, SignInOutcome outcome, SignInCredential.Way way) {

    /** An attempt on a page. */
    public SignInAttempt(String login, String address, SignInOutcome outcome) {
        this(login, address, outcome, SignInCredential.Way.PAGE);
    }
}
