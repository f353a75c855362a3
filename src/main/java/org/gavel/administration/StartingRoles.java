package org.gavel.administration;

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
import org.gavel.ledger.AuditWhat;
import org.gavel.store.DatabaseAwayException;

/** The roles that are there from the first start on. They can be changed; what is missing is made. */
@ApplicationScoped
public class StartingRoles {

    static final String ADMINISTRATOR = "administrator";
    static final String MODERATOR = "moderator";
    static final String OBSERVER = "observer";

    private static final List<String> ALL = List.of(ADMINISTRATOR, MODERATOR, OBSERVER);

    private final Changes changes;

    @Inject
    public StartingRoles(Changes changes) {
        this.changes = changes;
    }

    /** @throws DatabaseAwayException when they could not be made */
    public void ensure() {
        for (String set : ALL) {
            Saving<String> made =
                    changes.make(SystemActor.GAVEL, AuditWhat.ROLE_ADD, (em, record) -> ensure(em, record, set));
            if (!(made instanceof Saving.Done)) {
                throw new DatabaseAwayException(new IllegalStateException("role " + set + ": " + made));
            }
        }
    }

    /** Where a role stands in a list; behind the starting ones what is of one's own ({@code null}). */
    static int order(String startingSet) {
        int place = startingSet == null ? -1 : ALL.indexOf(startingSet);
        return place < 0 ? ALL.size() : place;
    }

    private static Saving<String> ensure(EntityManager em, ChangeRecord record, String set) {
        boolean there = RoleBook.all(em).stream().anyMatch(role -> set.equals(role.startingSet()));
        if (!there) {
            Set<String> wires =
                    permissions(set).stream().map(Permission::wire).collect(Collectors.toCollection(TreeSet::new));
            RoleEntity role = new RoleEntity(set);
            role.set(set, wires, record.who(), record.at());
            em.persist(role);
            record.on(set, set);
            record.changed("permissions", null, String.join(" ", wires));
        }
        return new Saving.Done<>(set);
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
