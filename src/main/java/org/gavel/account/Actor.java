package org.gavel.account;

import java.util.Objects;

/**
 * Who does something, and from where.
 *
 * @param address the network address of his browser or program
 */
public record Actor(Moderator who, String address) {

    public Actor {
        Objects.requireNonNull(who);
        Objects.requireNonNull(address);
    }

    /** Somebody of whom nothing is known but from where he comes. */
    public static Actor stranger(String address) {
        return new Actor(new Moderator("", ""), address);
    }

    public boolean isStranger() {
        return who.id().isEmpty();
    }
}
