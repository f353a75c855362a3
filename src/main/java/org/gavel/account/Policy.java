package org.gavel.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided about all accounts, at one moment. Immutable: a change makes a new one.
 *
 * @param version grows with each change, on whichever node it was made
 * @param standings by {@link AccountStatus#id()}
 */
public record Policy(long version, Map<String, AccountStatus> standings) {

    /** Nobody may do anything. */
    public static final Policy NOTHING = new Policy(-1, Map.of());

    /**
     * Copies the map.
     *
     * @param version kept as given
     * @param standings copied
     */
    public Policy {
        standings = Map.copyOf(standings);
    }

    /**
     * Finds what is decided about an account.
     *
     * @param id the account's id, as in {@link Moderator#id}
     * @return empty when there is no such account
     */
    public Optional<AccountStatus> of(String id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** Whether a grant began or ended to hold after the one moment and until the other. */
    boolean turnsBetween(Instant after, Instant until) {
        return standings.values().stream()
                .flatMap(standing -> standing.permits().stream())
                .flatMap(Permit::turns)
                .anyMatch(turn -> turn.isAfter(after) && !turn.isAfter(until));
    }
}
