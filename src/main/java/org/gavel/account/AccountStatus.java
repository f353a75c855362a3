package org.gavel.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gavel.conference.ConferenceId;

/**
 * Status and grants of an account, without its secrets.
 *
 * @param id the account's id, as in {@link Moderator#id()}
 * @param name the person's name for others
 * @param active whether the person may sign in
 * @param mustChange whether they must choose a new password before anything else
 * @param validFrom the moment before which all sessions ended; {@code null} when none was ended
 * @param permits the grants, also those that are not valid now
 */
public record AccountStatus(
        String id, String name, boolean active, boolean mustChange, Instant validFrom, List<Permit> permits) {

    /**
     * Refuses a status without id or name, and copies the grants.
     *
     * @param id the account's id, as in {@link Moderator#id()}; never {@code null}
     * @param name the person's name for others; never {@code null}
     * @param active whether the person may sign in
     * @param mustChange whether they must choose a new password before anything else
     * @param validFrom the moment before which all sessions ended; {@code null} when none was ended
     * @param permits the grants, also those that are not valid now; copied; may be empty
     * @throws NullPointerException when {@code id} or {@code name} is {@code null}, or {@code permits} is or contains
     *     {@code null}
     */
    public AccountStatus {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        permits = List.copyOf(permits);
    }

    /**
     * {@return whether a session of this account goes on}
     *
     * @param signedInAt when the session began
     */
    public boolean keeps(Instant signedInAt) {
        return active && (validFrom == null || !signedInAt.isBefore(validFrom));
    }

    boolean permits(Permission what, ConferenceId room, Instant now) {
        return active
                && permits.stream()
                        .anyMatch(permit -> permit.permissions().contains(what)
                                && permit.holdsAt(now)
                                && (room == null
                                        ? permit.scope() instanceof Scope.AllRooms
                                        : permit.scope().covers(room)));
    }

    /** Returns whether the account has a permission now, in all rooms and without an end. */
    boolean owns(Permission what, Instant now) {
        return active
                && permits.stream()
                        .anyMatch(permit -> permit.permissions().contains(what)
                                && permit.until() == null
                                && permit.holdsAt(now)
                                && permit.scope() instanceof Scope.AllRooms);
    }
}
