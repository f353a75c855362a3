package org.gavel.verto;

import java.util.Objects;

/**
 * What proves a moderator to the switch. Its text form hides the password, so that no log can hold it.
 *
 * @param login the user as the switch wants it, {@code 1001} or {@code 1001@domain}
 * @param password never empty
 */
public record Credentials(String login, String password) {

    public Credentials {
        Objects.requireNonNull(login);
        Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
