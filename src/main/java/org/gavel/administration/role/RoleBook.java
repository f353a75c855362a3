package org.gavel.administration.role;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.account.Permission;
import org.gavel.account.store.RoleEntity;

/** Reads roles within a transaction. */
public final class RoleBook {

    private RoleBook() {}

    /**
     * {@return all roles with their permissions, by one query}
     *
     * @param em of a transaction
     */
    public static List<RoleEntity> all(EntityManager em) {
        return em.createQuery(
                        "select distinct r from RoleEntity r left join fetch r.permissions order by r.name",
                        RoleEntity.class)
                .getResultList();
    }

    /**
     * {@return all roles with their permissions, by name}
     *
     * @param em of a transaction
     */
    public static Map<String, RoleEntity> byName(EntityManager em) {
        return all(em).stream().collect(Collectors.toMap(RoleEntity::name, role -> role));
    }

    /**
     * {@return the role of that starting set, otherwise of that name} Empty where there is neither.
     *
     * @param em of a transaction
     * @param name a starting set, or a role's name
     */
    public static Optional<RoleEntity> named(EntityManager em, String name) {
        List<RoleEntity> all = all(em);
        return all.stream()
                .filter(role -> name.equals(role.startingSet()))
                .findFirst()
                .or(() -> all.stream().filter(role -> role.name().equals(name)).findFirst());
    }

    /**
     * {@return its permissions; those that this version of Gavel does not know are left out}
     *
     * @param role a role
     */
    public static Set<Permission> permissions(RoleEntity role) {
        return permissions(role.permissions());
    }

    /**
     * {@return the permissions; names that this version of Gavel does not know are left out}
     *
     * @param wires names as {@link Permission#wire} has them
     */
    public static Set<Permission> permissions(Set<String> wires) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        wires.stream().map(Permission::ofWire).flatMap(Optional::stream).forEach(permissions::add);
        return permissions;
    }

    /** How often each role is granted, by its id. */
    static Map<Long, Long> grants(EntityManager em) {
        Map<Long, Long> grants = new HashMap<>();
        em.createQuery("select g.role.id, count(g.id) from GrantEntity g group by g.role.id", Object[].class)
                .getResultStream()
                .forEach(row -> grants.put((Long) row[0], (Long) row[1]));
        return grants;
    }
}
