package org.gavel.verto;

import java.util.Objects;

/**
 * The login and password of a user at the switch. {@link #toString} leaves the password out, so that it gets into no
 * log.
 *
 * @param login the user, {@code 1001} or {@code 1001@domain}
 * @param password the password
 */
public record Credentials(String login, String password) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param login the user, {@code 1001} or {@code 1001@domain}; never {@code null}
     * @param password the password; never {@code null}
     * @throws NullPointerException when {@code login} or {@code password} is {@code null}
     */
    public Credentials {
        Objects.requireNonNull(login);
        Objects.requireNonNull(password);
    }

    /**
     * Adds a domain to the login where it has none. A switch whose profile does not force a domain needs one in each
     * login ({@code docs/protocol.md} §3.1); a switch that forces one replaces it.
     *
     * @param domain the domain of the switch's directory
     * @return credentials with a domain in the login
     */
    public Credentials in(String domain) {
        return login.indexOf('@') >= 0 ? this : new Credentials(login + "@" + domain, password);
    }

    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
