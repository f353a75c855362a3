package org.gavel.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gavel.conference.ConferenceId;

/**
 * What is decided about one account, apart from its secrets.
 *
 * @param id who it is, as in {@link Moderator#id()}
 * @param name how the person is shown to others
 * @param active whether the person may be signed in at all
 * @param mustChange whether they have to choose a new password before anything else
 * @param validFrom sessions that began before this are over; {@code null} for none are
 * @param permits the grants, also those that do not hold now
 */
public record AccountStatus(
        String id, String name, boolean active, boolean mustChange, Instant validFrom, List<Permit> permits) {

    /**
     * Refuses a status without id or name, and copies the grants.
     *
     * @param id never {@code null}
     * @param name never {@code null}
     * @param active kept as given
     * @param mustChange kept as given
     * @param validFrom {@code null} for none
     * @param permits copied
     */
    public AccountStatus {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        permits = List.copyOf(permits);
    }

    /**
     * {@return whether a session that began then still holds}
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

    /** Whether the account has it now, in all rooms and without an end. */
    boolean owns(Permission what, Instant now) {
        return active
                && permits.stream()
                        .anyMatch(permit -> permit.permissions().contains(what)
                                && permit.until() == null
                                && permit.holdsAt(now)
                                && permit.scope() instanceof Scope.AllRooms);
    }
}
