package org.gavel.account;

import java.io.Serializable;
import java.util.Objects;

/**
 * Somebody who is signed in.
 *
 * @param login what was typed at the sign-in, such as {@code 1001@seven.local}
 * @param displayName what other people see; never empty
 */
public record Moderator(String login, String displayName) implements Serializable {

    public Moderator {
        Objects.requireNonNull(login);
        Objects.requireNonNull(displayName);
    }
}
