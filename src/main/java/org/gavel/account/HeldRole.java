package org.gavel.account;

import java.time.Instant;
import java.util.Objects;

/**
 * A role that is granted to an account.
 *
 * @param name the role's name
 * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for a role that Gavel starts with;
 *     otherwise {@code null}
 * @param scope the rooms of the grant
 * @param from when the grant begins; {@code null} when it has no beginning
 * @param until when the grant ends; {@code null} when it has no end
 */
public record HeldRole(String name, String startingSet, Scope scope, Instant from, Instant until) {

    /**
     * Refuses a role without name or scope.
     *
     * @param name the role's name; never {@code null}
     * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for a role that Gavel starts
     *     with; otherwise {@code null}
     * @param scope the rooms of the grant; never {@code null}
     * @param from when the grant begins; {@code null} when it has no beginning
     * @param until when the grant ends; {@code null} when it has no end
     * @throws NullPointerException when {@code name} or {@code scope} is {@code null}
     */
    public HeldRole {
        Objects.requireNonNull(name);
        Objects.requireNonNull(scope);
    }
}
