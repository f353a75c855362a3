package org.gavel.administration.role;

import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** A text that can be a role's name. */
public final class RoleName implements Form<String> {

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
