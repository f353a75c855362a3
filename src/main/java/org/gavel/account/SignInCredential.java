package org.gavel.account;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Objects;

/**
 * A login and a password as they were sent. It also stores the outcome of the attempt, because a result of Jakarta
 * Security says only valid or invalid, and pages say more. It is not thread-safe.
 */
public final class SignInCredential extends UsernamePasswordCredential {

    /** How a credential was sent. */
    public enum Way {
        /** By the form of the sign-in page. */
        PAGE,
        /** With a request to the API. */
        API
    }

    private final Way way;
    private final String address;
    private SignInOutcome outcome = new SignInOutcome.WrongCredentials();

    /**
     * Makes a credential without an outcome.
     *
     * @param way how it was sent
     * @param login the login of an account of Gavel, or of one of the switch with or without its domain; hostile text
     * @param password the password; hostile text
     * @param address the network address of the browser or program
     */
    public SignInCredential(Way way, String login, String password, String address) {
        super(login, password);
        this.way = Objects.requireNonNull(way);
        this.address = Objects.requireNonNull(address);
    }

    /** {@return how it was sent} */
    public Way way() {
        return way;
    }

    /** {@return the network address of the browser or program} */
    public String address() {
        return address;
    }

    /** {@return the outcome of the attempt} It is {@link SignInOutcome.WrongCredentials} until a store decided. */
    public SignInOutcome outcome() {
        return outcome;
    }

    void decide(SignInOutcome decided) {
        outcome = decided;
    }
}
