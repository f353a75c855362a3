package org.gavel.administration.role;

import java.time.Instant;
import java.util.Set;
import org.gavel.account.Permission;

/**
 * A role as it is.
 *
 * @param id the row's number
 * @param version grows with each change
 * @param name the role's name
 * @param startingSet {@code administrator}, {@code moderator} or {@code observer} for those that Gavel starts with, which cannot be
 *     removed; {@code null} for others
 * @param permissions what it permits
 * @param grants how often it is granted
 * @param changedBy the login of who changed it last
 * @param changedAt when that was
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
     * @param id kept as given
     * @param version kept as given
     * @param name kept as given
     * @param startingSet {@code null} for a role that administrators made
     * @param permissions copied
     * @param grants kept as given
     * @param changedBy kept as given
     * @param changedAt kept as given
     */
    public RoleView {
        permissions = Set.copyOf(permissions);
    }

    /** {@return a draft with what the role has now, to be changed} */
    public RoleDraft draft() {
        return new RoleDraft(id, version, name, permissions);
    }
}
