package org.gavel.administration.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gavel.account.Permission;
import org.gavel.account.store.RoleEntity;
import org.gavel.account.store.StartingPermissions;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.ChangeWork;
import org.gavel.administration.Changes;
import org.gavel.administration.Saving;
import org.gavel.administration.SystemActor;
import org.gavel.audit.AuditWhat;
import org.gavel.store.DatabaseAwayException;

/**
 * Makes the roles that Gavel starts with, where they are missing; administrators can change them. A permission that is
 * new in a version of Gavel is given to them once. An administrator who takes it away is not overruled at the next
 * start.
 */
@ApplicationScoped
public class StartingRoles {

    /** The starting set of administrators. */
    public static final String ADMINISTRATOR = "administrator";

    static final String MODERATOR = "moderator";
    static final String OBSERVER = "observer";

    private static final List<String> ALL = List.of(ADMINISTRATOR, MODERATOR, OBSERVER);

    private final Changes changes;

    /**
     * Makes the bean.
     *
     * @param changes makes the roles
     */
    @Inject
    public StartingRoles(Changes changes) {
        this.changes = changes;
    }

    /**
     * Makes missing roles and gives new permissions.
     *
     * @throws DatabaseAwayException when that cannot be done now: try again
     */
    public void ensure() {
        for (String set : ALL) {
            make(set, AuditWhat.ROLE_ADD, (em, record) -> ensure(em, record, set));
            make(set, AuditWhat.ROLE_CHANGE, (em, record) -> giveNewOnes(em, record, set));
        }
    }

    private void make(String set, AuditWhat what, ChangeWork<String> work) {
        Saving<String> made = changes.make(SystemActor.GAVEL, what, work);
        if (!(made instanceof Saving.Done)) {
            throw new DatabaseAwayException(new IllegalStateException("role " + set + ": " + made));
        }
    }

    /** Returns the place of a role in a list, from 0; roles that administrators made ({@code null}) come last. */
    static int order(String startingSet) {
        int place = startingSet == null ? -1 : ALL.indexOf(startingSet);
        return place < 0 ? ALL.size() : place;
    }

    private static Saving<String> ensure(EntityManager em, ChangeRecord record, String set) {
        boolean there = RoleRepository.all(em).stream().anyMatch(role -> set.equals(role.startingSet()));
        if (!there) {
            Set<String> wires = wires(set);
            RoleEntity role = new RoleEntity(set);
            role.set(set, wires, record.who(), record.at());
            em.persist(role);
            StartingPermissions.give(em, set, wires);
            record.on(set, set);
            record.changed("permissions", null, String.join(" ", wires));
        }
        return new Saving.Done<>(set);
    }

    private static Saving<String> giveNewOnes(EntityManager em, ChangeRecord record, String set) {
        Set<String> news = wires(set);
        news.removeAll(StartingPermissions.given(em, set));
        if (!news.isEmpty()) {
            RoleRepository.all(em).stream()
                    .filter(role -> set.equals(role.startingSet()))
                    .forEach(role -> give(role, news, record));
            StartingPermissions.give(em, set, news);
        }
        return new Saving.Done<>(set);
    }

    private static void give(RoleEntity role, Set<String> news, ChangeRecord record) {
        Set<String> before = new TreeSet<>(role.permissions());
        Set<String> after = new TreeSet<>(before);
        after.addAll(news);
        role.set(role.name(), after, record.who(), record.at());
        record.on(role.name(), role.name());
        record.changed("permissions", String.join(" ", before), String.join(" ", after));
    }

    private static Set<String> wires(String set) {
        return permissions(set).stream().map(Permission::wire).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Permission> permissions(String set) {
        return switch (set) {
            case ADMINISTRATOR -> EnumSet.allOf(Permission.class);
            case MODERATOR -> {
                Set<Permission> both = EnumSet.copyOf(Permission.of(Permission.Kind.ROOM));
                both.addAll(Permission.of(Permission.Kind.LATER));
                yield both;
            }
            default -> EnumSet.of(Permission.SEE);
        };
    }
}
