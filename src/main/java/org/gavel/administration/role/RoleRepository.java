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
public final class RoleRepository {

    private RoleRepository() {}

    /**
     * {@return all roles with their permissions, sorted by name} It takes one query.
     *
     * @param em the entity manager of the transaction
     */
    public static List<RoleEntity> all(EntityManager em) {
        return em.createQuery(
                        "select distinct r from RoleEntity r left join fetch r.permissions order by r.name",
                        RoleEntity.class)
                .getResultList();
    }

    /**
     * {@return all roles with their permissions, by their names}
     *
     * @param em the entity manager of the transaction
     */
    public static Map<String, RoleEntity> byName(EntityManager em) {
        return all(em).stream().collect(Collectors.toMap(RoleEntity::name, role -> role));
    }

    /**
     * {@return the role with a starting set, otherwise with a name} Empty where there is neither.
     *
     * @param em the entity manager of the transaction
     * @param name a starting set such as {@code moderator}, or a role's name
     */
    public static Optional<RoleEntity> named(EntityManager em, String name) {
        List<RoleEntity> all = all(em);
        return all.stream()
                .filter(role -> name.equals(role.startingSet()))
                .findFirst()
                .or(() -> all.stream().filter(role -> role.name().equals(name)).findFirst());
    }

    /**
     * {@return the permissions of a role} Those that this version of Gavel does not know are left out.
     *
     * @param role a role
     */
    public static Set<Permission> permissions(RoleEntity role) {
        return permissions(role.permissions());
    }

    /**
     * {@return the permissions with these names} Names that this version of Gavel does not know are left out.
     *
     * @param wires names as {@link Permission#wire} has them
     */
    public static Set<Permission> permissions(Set<String> wires) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        wires.stream().map(Permission::ofWire).flatMap(Optional::stream).forEach(permissions::add);
        return permissions;
    }

    /** Returns how many grants each role has, by the role's id; roles without grants are missing. */
    static Map<Long, Long> grants(EntityManager em) {
        Map<Long, Long> grants = new HashMap<>();
        em.createQuery("select g.role.id, count(g.id) from GrantEntity g group by g.role.id", Object[].class)
                .getResultStream()
                .forEach(row -> grants.put((Long) row[0], (Long) row[1]));
        return grants;
    }
}
