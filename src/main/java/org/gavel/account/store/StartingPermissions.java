package org.gavel.account.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which permissions a starting role has been given once, whether it still has them or not. Used within a transaction. */
public final class StartingPermissions {

    private StartingPermissions() {}

    /**
     * Reads them.
     *
     * @param em of the transaction
     * @param startingSet the role, as {@link RoleEntity#startingSet} has it
     * @return their names, as {@code Permission.wire()} has them
     */
    public static Set<String> given(EntityManager em, String startingSet) {
        return new HashSet<>(
                em.createNativeQuery("select permission from starting_permission where starting_set = ?1", String.class)
                        .setParameter(1, startingSet)
                        .getResultList());
    }

    /**
     * Notes that a role has been given these.
     *
     * @param em of the transaction
     * @param startingSet the role
     * @param permissions their names; those that were noted before are passed over
     */
    public static void give(EntityManager em, String startingSet, Collection<String> permissions) {
        Set<String> before = given(em, startingSet);
        permissions.stream()
                .filter(permission -> !before.contains(permission))
                .forEach(permission -> em.createNativeQuery(
                                "insert into starting_permission (starting_set, permission) values (?1, ?2)")
                        .setParameter(1, startingSet)
                        .setParameter(2, permission)
                        .executeUpdate());
    }
}
