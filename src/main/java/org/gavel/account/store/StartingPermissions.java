package org.gavel.account.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which permissions Gavel once gave to a role that it starts with, also those that administrators took away
 * since. Call it within a transaction.
 */
public final class StartingPermissions {

    private StartingPermissions() {}

    /**
     * Reads the permissions that a role was given.
     *
     * @param em the entity manager of the transaction
     * @param startingSet the role, as {@link RoleEntity#startingSet} has it
     * @return their names, as {@code Permission.wire()} has them
     */
    public static Set<String> given(EntityManager em, String startingSet) {
        Set<String> given = new HashSet<>();
        // In JPA 3.1 a native query has no type.
        for (Object permission : em.createNativeQuery(
                        "select permission from starting_permission where starting_set = ?1", String.class)
                .setParameter(1, startingSet)
                .getResultList()) {
            given.add((String) permission);
        }
        return given;
    }

    /**
     * Stores that a role was given permissions.
     *
     * @param em the entity manager of the transaction
     * @param startingSet the role, as {@link RoleEntity#startingSet} has it
     * @param permissions their names; those that are stored already are skipped
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
