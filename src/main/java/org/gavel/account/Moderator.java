package org.gavel.account;

import java.io.Serializable;
import java.util.Objects;

/**
 * A person who is signed in.
 *
 * @param id who he is, everywhere and for ever: {@code 1001@seven.local} for a switch account, {@code anna} for one of Gavel, which
 *     never holds an {@code @}
 * @param name how he is shown to others
 */
public record Moderator(String id, String name) implements Serializable {

    public Moderator {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    /** Whether the switch itself proves who he is; otherwise an account at the switch is assigned to him. */
    public boolean provedBySwitch() {
        return id.indexOf('@') >= 0;
    }
}
