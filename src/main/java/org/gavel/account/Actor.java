package org.gavel.account;

import java.util.Objects;

/**
 * A person or program that does something, and where they do it from.
 *
 * @param who the account that is signed in; its id is empty when nobody is
 * @param address the network address of the browser or program
 */
public record Actor(Moderator who, String address) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param who the account that is signed in; its id is empty when nobody is; never {@code null}
     * @param address the network address of the browser or program; never {@code null}
     * @throws NullPointerException when {@code who} or {@code address} is {@code null}
     */
    public Actor {
        Objects.requireNonNull(who);
        Objects.requireNonNull(address);
    }

    /**
     * {@return an actor who is not signed in}
     *
     * @param address the network address of the browser or program
     */
    public static Actor anonymous(String address) {
        return new Actor(new Moderator("", ""), address);
    }

    /** {@return whether nobody is signed in} */
    public boolean isAnonymous() {
        return who.id().isEmpty();
    }
}
