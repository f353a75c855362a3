package org.gavel.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A grant with its role looked up: what an account may do where, and when.
 *
 * @param permissions what the role permits
 * @param scope in which rooms
 * @param from when it begins to hold; {@code null} for always
 * @param until when it ends to hold; {@code null} for never
 */
public record Permit(Set<Permission> permissions, Scope scope, Instant from, Instant until) {

    /**
     * Refuses a grant without scope, and copies the permissions.
     *
     * @param permissions copied
     * @param scope never {@code null}
     * @param from {@code null} for always
     * @param until {@code null} for never
     */
    public Permit {
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(scope);
    }

    boolean holdsAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    /** When it begins and when it ends, as far as it does. */
    Stream<Instant> turns() {
        return Stream.of(from, until).filter(Objects::nonNull);
    }
}
