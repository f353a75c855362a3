package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gavel.account.Actor;

/** What administrators do with roles. */
@ApplicationScoped
public class RoleAdministration {

    public RoleAdministration() {}

    /**
     * All of them, those that Gavel starts with first. Who administers accounts may see them too.
     *
     * @throws NotPermittedException when he may not
     * @throws org.gavel.store.DatabaseAwayException
     */
    public List<RoleView> roles(Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Adds or changes a role. */
    public Saving<RoleView> save(Actor by, RoleDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Removes one that is granted to nobody. */
    public Saving<RoleView> remove(Actor by, Long id, int version) {
        throw new UnsupportedOperationException();
    }
}
