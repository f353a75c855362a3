package org.gavel.account;

import java.time.Instant;
import java.util.Objects;

/**
 * A role that somebody has.
 *
 * @param name the role's
 * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for those that Gavel starts with; otherwise
 *     {@code null}
 * @param from when it begins to hold; {@code null} for always
 * @param until when it ends to hold; {@code null} for never
 */
public record HeldRole(String name, String startingSet, Scope scope, Instant from, Instant until) {

    public HeldRole {
        Objects.requireNonNull(name);
        Objects.requireNonNull(scope);
    }
}
