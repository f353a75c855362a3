package org.gavel.account;

import java.io.Serializable;
import java.util.Objects;

/**
 * A person who is signed in, known by their account.
 *
 * @param id the account's login, which never changes: {@code 1001@seven.local} for an account of the switch,
 *     {@code anna} without an {@code @} for one of Gavel
 * @param name the person's name for others
 */
public record Moderator(String id, String name) implements Serializable {

    /**
     * Refuses {@code null} in both components.
     *
     * @param id the account's login, which never changes: {@code 1001@seven.local} for an account of the switch,
     *     {@code anna} without an {@code @} for one of Gavel; never {@code null}
     * @param name the person's name for others; never {@code null}
     * @throws NullPointerException when {@code id} or {@code name} is {@code null}
     */
    public Moderator {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    /**
     * {@return whether the account belongs to the switch} An account of Gavel uses an account at the switch that is
     * assigned to it.
     */
    public boolean provedBySwitch() {
        return id.indexOf('@') >= 0;
    }
}
