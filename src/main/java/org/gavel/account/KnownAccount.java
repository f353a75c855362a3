package org.gavel.account;

/**
 * An account as the door needs it.
 *
 * @param passwordHash {@code null} for an account of the switch
 */
public record KnownAccount(
        Long id, String login, AccountKind kind, String name, boolean active, boolean mustChange, String passwordHash) {

    Moderator moderator() {
        return new Moderator(login, name);
    }

    /** Without the hash, which must get into no log. */
    @Override
    public String toString() {
        return "KnownAccount[" + login + "]";
    }
}
