package org.gavel.account;

/** Checks the logins and passwords of accounts of the switch. */
public interface Authenticator {

    /**
     * Asks the switch whether login and password are right. It waits at most some seconds.
     *
     * @param login 1 to {@link SignIn#MAX_LOGIN} characters, no control characters
     * @param password not empty, at most {@link SignIn#MAX_PASSWORD} characters
     * @return {@link SignInOutcome.SignedIn}, {@link SignInOutcome.WrongCredentials} or
     *     {@link SignInOutcome.SwitchUnreachable}
     */
    SignInOutcome prove(String login, String password);
}
