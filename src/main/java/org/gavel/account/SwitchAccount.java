package org.gavel.account;

import java.util.Objects;

/**
 * An account at the switch, with its password.
 *
 * @param login the user at the switch
 * @param secret the password in plain text
 */
public record SwitchAccount(String login, String secret) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param login never {@code null}
     * @param secret never {@code null}
     */
    public SwitchAccount {
        Objects.requireNonNull(login);
        Objects.requireNonNull(secret);
    }

    /** Without the secret, which must get into no log. */
    @Override
    public String toString() {
        return "SwitchAccount[" + login + "]";
    }
}
