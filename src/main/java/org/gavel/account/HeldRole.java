package org.gavel.account;

import java.time.Instant;
import java.util.Objects;

/**
 * A role that an account has.
 *
 * @param name the role's
 * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for those that Gavel starts with; otherwise
 *     {@code null}
 * @param scope in which rooms it holds
 * @param from when it begins to hold; {@code null} for always
 * @param until when it ends to hold; {@code null} for never
 */
public record HeldRole(String name, String startingSet, Scope scope, Instant from, Instant until) {

    /**
     * Refuses a role without name or scope.
     *
     * @param name never {@code null}
     * @param startingSet {@code null} for a role that administrators made
     * @param scope never {@code null}
     * @param from {@code null} for always
     * @param until {@code null} for never
     */
    public HeldRole {
        Objects.requireNonNull(name);
        Objects.requireNonNull(scope);
    }
}
