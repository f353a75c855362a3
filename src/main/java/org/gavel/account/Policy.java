package org.gavel.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Status and grants of all accounts at one moment. It is immutable: a change makes a new one.
 *
 * @param version the version of the configuration, which grows with each change on any node; -1 before the first
 *     reading
 * @param accounts the accounts by {@link AccountStatus#id()}
 */
public record Policy(long version, Map<String, AccountStatus> accounts) {

    /** A policy without any account. */
    public static final Policy NOTHING = new Policy(-1, Map.of());

    /**
     * Copies the map.
     *
     * @param version the version of the configuration, which grows with each change on any node; -1 before the first
     *     reading
     * @param accounts the accounts by {@link AccountStatus#id()}; copied; may be empty
     * @throws NullPointerException when {@code accounts} is or contains {@code null}
     */
    public Policy {
        accounts = Map.copyOf(accounts);
    }

    /**
     * Finds an account.
     *
     * @param id the account's id, as in {@link Moderator#id}
     * @return its status and grants; empty when there is no such account
     */
    public Optional<AccountStatus> of(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** Returns whether a grant begins or ends after the first moment and not after the second. */
    boolean turnsBetween(Instant after, Instant until) {
        return accounts.values().stream()
                .flatMap(status -> status.permits().stream())
                .flatMap(Permit::turns)
                .anyMatch(turn -> turn.isAfter(after) && !turn.isAfter(until));
    }
}
