package org.gavel.administration.role;

import java.time.Instant;
import java.util.Set;
import org.gavel.account.Permission;

/**
 * A role as it is.
 *
 * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for those that Gavel starts with, which cannot be
 *     removed; {@code null} for others
 * @param grants how often it is granted
 */
public record RoleView(
        Long id,
        int version,
        String name,
        String startingSet,
        Set<Permission> permissions,
        long grants,
        String changedBy,
        Instant changedAt) {

    public RoleView {
        permissions = Set.copyOf(permissions);
    }

    /** To be changed. */
    public RoleDraft draft() {
        return new RoleDraft(id, version, name, permissions);
    }
}
