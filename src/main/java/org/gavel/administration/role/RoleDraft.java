package org.gavel.administration.role;

import java.util.Set;
import org.gavel.account.Attempted;
import org.gavel.account.Permission;
import org.gavel.audit.AuditWhat;

/**
 * A role as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param name the role's name
 * @param permissions what it permits
 */
public record RoleDraft(Long id, int version, String name, Set<Permission> permissions) implements Attempted {

    /**
     * Copies the permissions.
     *
     * @param id {@code null} for a new role
     * @param version kept as given
     * @param name kept as given
     * @param permissions copied
     */
    public RoleDraft {
        permissions = Set.copyOf(permissions);
    }

    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.ROLE_ADD : AuditWhat.ROLE_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
