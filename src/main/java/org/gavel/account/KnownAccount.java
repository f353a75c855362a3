package org.gavel.account;

/**
 * An account as the sign-in needs it.
 *
 * @param id the row's id in the database
 * @param login the login in lower case
 * @param kind whether it belongs to Gavel or to the switch
 * @param name the person's name for others
 * @param active whether the person may sign in
 * @param mustChange whether they must choose a new password before anything else
 * @param passwordHash the hash of the password; {@code null} for an account of the switch
 */
public record KnownAccount(
        Long id, String login, AccountKind kind, String name, boolean active, boolean mustChange, String passwordHash) {

    Moderator moderator() {
        return new Moderator(login, name);
    }

    /** Leaves out the hash, which must not get into logs. */
    @Override
    public String toString() {
        return "KnownAccount[" + login + "]";
    }
}
