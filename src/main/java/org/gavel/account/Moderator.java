package org.gavel.account;

import java.io.Serializable;
import java.util.Objects;

/**
 * A person who is signed in.
 *
 * @param id who they are, everywhere and for ever: {@code 1001@seven.local} for a switch account, {@code anna} for one of Gavel, which
 *     never holds an {@code @}
 * @param name how they are shown to others
 */
public record Moderator(String id, String name) implements Serializable {

    /**
     * Refuses {@code null} in both components.
     *
     * @param id never {@code null}
     * @param name never {@code null}
     */
    public Moderator {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    /** {@return whether the switch itself proves who they are} Otherwise an account at the switch is assigned to them. */
    public boolean provedBySwitch() {
        return id.indexOf('@') >= 0;
    }
}
