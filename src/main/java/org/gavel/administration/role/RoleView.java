package org.gavel.administration.role;

import java.time.Instant;
import java.util.Set;
import org.gavel.account.Permission;

/**
 * A role with the number of its grants.
 *
 * @param id the row's id
 * @param version the row's version, which grows with each change
 * @param name the role's name
 * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for a role that Gavel starts with,
 *     which cannot be removed; {@code null} for others
 * @param permissions the role's permissions
 * @param grants how many grants it has
 * @param changedBy the login of the person who changed it last
 * @param changedAt when they changed it
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

    /**
     * Copies the permissions.
     *
     * @param id the row's id
     * @param version the row's version, which grows with each change
     * @param name the role's name
     * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for a role that Gavel starts
     *     with, which cannot be removed; {@code null} for others
     * @param permissions the role's permissions; copied
     * @param grants how many grants it has
     * @param changedBy the login of the person who changed it last
     * @param changedAt when they changed it
     * @throws NullPointerException when {@code permissions} is or contains {@code null}
     */
    public RoleView {
        permissions = Set.copyOf(permissions);
    }

    /** {@return a draft with the present values} */
    public RoleDraft draft() {
        return new RoleDraft(id, version, name, permissions);
    }
}
