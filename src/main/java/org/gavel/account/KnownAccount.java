package org.gavel.account;

/**
 * An account as the sign-in needs it.
 *
 * @param id the row's number
 * @param login in lower case
 * @param kind whether it belongs to Gavel or to the switch
 * @param name how the person is shown to others
 * @param active whether the person may sign in
 * @param mustChange whether they have to choose a new password before anything else
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
