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
 * @param id the row's id; {@code null} for a new role
 * @param version the row's version when it was read
 * @param name the role's name, 1 to 64 characters
 * @param permissions the role's permissions; may be empty
 */
public record RoleDraft(
        Long id,
        int version,

        @Needed @Line(most = RoleDraft.LONGEST_NAME) @Formed(RoleDraft.Name.class)
        String name,

        Set<Permission> permissions)
        implements Permitted.Attempted {

    /** The most characters of a role's name. */
    public static final int LONGEST_NAME = 64;

    /**
     * Removes blanks around the name, composes its accents and copies the permissions.
     *
     * @param id the row's id; {@code null} for a new role
     * @param version the row's version when it was read
     * @param name the role's name, 1 to 64 characters; without blanks around it; {@code null} becomes empty
     * @param permissions the role's permissions; may be empty; copied; never {@code null}
     * @throws NullPointerException when {@code permissions} is or contains {@code null}
     */
    public RoleDraft {
        name = TypedLine.of(name);
        permissions = Set.copyOf(permissions);
    }

    /** Returns the kind of change, for the audit. */
    AuditWhat what() {
        return id == null ? AuditWhat.ROLE_ADD : AuditWhat.ROLE_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }

    /** A name that is not reserved. */
    public static final class Name implements Form<String> {

        /** The settings use this word for no role. */
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
