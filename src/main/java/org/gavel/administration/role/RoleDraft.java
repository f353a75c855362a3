package org.gavel.administration.role;

import java.util.Set;
import org.gavel.account.Attempted;
import org.gavel.account.Permission;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;

/**
 * A role as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param name the role's name
 * @param permissions what it permits
 */
public record RoleDraft(
        Long id,
        int version,

        @Needed @Line(most = RoleDraft.LONGEST_NAME) @Formed(RoleName.class)
        String name,

        Set<Permission> permissions)
        implements Attempted {

    /** The longest name of a role. */
    public static final int LONGEST_NAME = 64;

    /**
     * Copies the permissions.
     *
     * @param id {@code null} for a new role
     * @param version kept as given
     * @param name kept as given
     * @param permissions copied
     */
    public RoleDraft {
        name = TypedLine.of(name);
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
