package org.gavel.account;

import java.util.Objects;

/**
 * Who does something, and from where.
 *
 * @param who the account that they are signed in with
 * @param address the network address of their browser or program
 */
public record Actor(Moderator who, String address) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param who never {@code null}
     * @param address never {@code null}
     */
    public Actor {
        Objects.requireNonNull(who);
        Objects.requireNonNull(address);
    }

    /**
     * {@return somebody of whom nothing is known but where they come from}
     *
     * @param address the network address
     */
    public static Actor stranger(String address) {
        return new Actor(new Moderator("", ""), address);
    }

    /** {@return whether nobody is signed in} */
    public boolean isStranger() {
        return who.id().isEmpty();
    }
}
