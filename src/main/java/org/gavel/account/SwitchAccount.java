package org.gavel.account;

import java.util.Objects;

/** An account at the switch, with its password. */
public record SwitchAccount(String login, String secret) {

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
