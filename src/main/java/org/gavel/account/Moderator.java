package org.gavel.account;

import java.io.Serializable;
import java.util.Objects;

/**
 * A person who is signed in.
 *
 * @param id who he is, everywhere and for ever: {@code 1001@seven.local} for a switch account
 * @param name how he is shown to others
 */
public record Moderator(String id, String name) implements Serializable {

    public Moderator {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
