package org.gavel.administration.role;

import java.util.Set;
import org.gavel.account.Permission;

/**
 * A role as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 */
public record RoleDraft(Long id, int version, String name, Set<Permission> permissions) {

    public RoleDraft {
        permissions = Set.copyOf(permissions);
    }
}
