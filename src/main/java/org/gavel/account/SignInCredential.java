package org.gavel.account;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Objects;

/**
 * A login and a password as somebody sent them. It also takes what came of the attempt: a result of Jakarta Security says only valid or not,
 * and people are told more than that. Used by one thread.
 */
public final class SignInCredential extends UsernamePasswordCredential {

    /** How it was sent. */
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
     * Makes a credential that nobody has judged.
     *
     * @param way how it was sent
     * @param login of an account of Gavel, or of one of the switch with or without its domain; hostile text
     * @param password hostile text
     * @param address the network address that sent it
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

    /** {@return the network address that sent it} */
    public String address() {
        return address;
    }

    /** {@return what came of it} Wrong credentials until somebody has judged it. */
    public SignInOutcome outcome() {
        return outcome;
    }

    void judged(SignInOutcome judged) {
        outcome = judged;
    }
}
