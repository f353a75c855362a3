package org.gavel.administration.role;

import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Fault;
import org.gavel.input.Form;
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

        @Needed @Line(most = RoleDraft.LONGEST_NAME) @Formed(RoleDraft.Name.class)
        String name,

        Set<Permission> permissions)
        implements Permitted.Attempted {

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

    /** A text that can be a role's name. */
    public static final class Name implements Form<String> {

        /** Says in the settings that no role is meant. */
        private static final String NO_ROLE = "none";

        private static final String RESERVED = "problem.reserved";

        @Override
        public Optional<Fault> fault(String text) {
            return text.equalsIgnoreCase(NO_ROLE) ? Optional.of(Fault.of(RESERVED, text)) : Optional.empty();
        }

        @Override
        public Set<String> keys() {
            return Set.of(RESERVED);
        }
    }
}
