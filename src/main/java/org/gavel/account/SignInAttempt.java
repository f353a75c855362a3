package org.gavel.account;

/**
 * Fired for each attempt to sign in.
 *
 * @param login the login as it was typed; hostile text of any length
 * @param address the network address of the browser or program
 * @param outcome the outcome
 * @param way how the credential was sent
 */
public record SignInAttempt(String login, String address, SignInOutcome outcome, SignInCredential.Way way) {

    /**
     * Makes an attempt on a page.
     *
     * @param login the login as it was typed; hostile text of any length
     * @param address the network address of the browser
     * @param outcome the outcome
     */
    public SignInAttempt(String login, String address, SignInOutcome outcome) {
        this(login, address, outcome, SignInCredential.Way.PAGE);
    }
}
