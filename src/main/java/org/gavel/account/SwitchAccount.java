package org.gavel.account;

import java.util.Objects;

/**
 * An account at the switch with its password.
 *
 * @param login the login at the switch
 * @param secret the password in plain text
 */
public record SwitchAccount(String login, String secret) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param login the login at the switch; never {@code null}
     * @param secret the password in plain text; never {@code null}
     * @throws NullPointerException when {@code login} or {@code secret} is {@code null}
     */
    public SwitchAccount {
        Objects.requireNonNull(login);
        Objects.requireNonNull(secret);
    }

    /** Leaves out the secret, which must not get into logs. */
    @Override
    public String toString() {
        return "SwitchAccount[" + login + "]";
    }
}
