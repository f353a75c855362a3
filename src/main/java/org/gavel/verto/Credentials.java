package org.gavel.verto;

import java.util.Objects;

/**
 * What proves a moderator to the switch. Its text form hides the password, so that no log can hold it.
 *
 * @param login the user as the switch wants it, {@code 1001} or {@code 1001@domain}
 * @param password never empty
 */
public record Credentials(String login, String password) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param login never {@code null}
     * @param password never {@code null}
     */
    public Credentials {
        Objects.requireNonNull(login);
        Objects.requireNonNull(password);
    }

    /**
     * The same with the domain in the login. A switch whose profile forces no domain asks for one in every login
     * ({@code docs/protocol.md} §3.1); one that forces it replaces this one.
     *
     * @param domain of the switch's directory
     * @return these, where the login names a domain already
     */
    public Credentials in(String domain) {
        return login.indexOf('@') >= 0 ? this : new Credentials(login + "@" + domain, password);
    }

    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
