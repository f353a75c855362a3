package org.gavel.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A grant with the permissions of its role.
 *
 * @param permissions the role's permissions
 * @param scope the rooms of the grant
 * @param from when the grant begins; {@code null} when it has no beginning
 * @param until when the grant ends; {@code null} when it has no end
 */
public record Permit(Set<Permission> permissions, Scope scope, Instant from, Instant until) {

    /**
     * Refuses a grant without scope, and copies the permissions.
     *
     * @param permissions the role's permissions; copied
     * @param scope the rooms of the grant; never {@code null}
     * @param from when the grant begins; {@code null} when it has no beginning
     * @param until when the grant ends; {@code null} when it has no end
     * @throws NullPointerException when {@code scope} is {@code null}, or {@code permissions} is or contains
     *     {@code null}
     */
    public Permit {
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(scope);
    }

    boolean holdsAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }

    /** Returns the moments at which the grant begins and ends, where it has them. */
    Stream<Instant> turns() {
        return Stream.of(from, until).filter(Objects::nonNull);
    }
}
