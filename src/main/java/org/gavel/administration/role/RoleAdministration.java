package org.gavel.administration.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.account.store.RoleEntity;
import org.gavel.administration.AdministratorsLeft;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.GrantLimit;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Shape;
import org.gavel.settings.Settings;
import org.gavel.store.Transactions;

/** Lists, adds, changes and removes roles for administrators. */
@ApplicationScoped
public class RoleAdministration {

    private static final Set<Permission> ADMINISTRATOR_KEEPS = Set.of(Permission.ACCOUNTS, Permission.ROLES);

    private final Changes changes;
    private final Transactions transactions;
    private final GrantLimit grantLimit;
    private final Settings settings;
    private final Shape shape;

    /**
     * Makes the bean.
     *
     * @param changes makes what administrators change
     * @param transactions read roles
     * @param grantLimit tells which permissions the administrator may give
     * @param settings set whether accounts of the switch may sign in, and their first role
     * @param shape checks input against its constraints
     */
    @Inject
    public RoleAdministration(
            Changes changes, Transactions transactions, GrantLimit grantLimit, Settings settings, Shape shape) {
        this.changes = changes;
        this.transactions = transactions;
        this.grantLimit = grantLimit;
        this.settings = settings;
        this.shape = shape;
    }

    /**
     * {@return all roles by name, those that Gavel starts with first} Administrators who manage accounts may read them
     * too.
     *
     * @param by the administrator
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may manage neither roles nor accounts
     */
    @Permitted({Permission.ROLES, Permission.ACCOUNTS})
    public List<RoleView> roles(Actor by) {
        return transactions.run(em -> {
            Map<Long, Long> grants = RoleRepository.grants(em);
            return RoleRepository.all(em).stream()
                    .map(role -> view(role, grants.getOrDefault(role.id(), 0L)))
                    .sorted(Comparator.comparing((RoleView role) -> StartingRoles.order(role.startingSet()))
                            .thenComparing(RoleView::name))
                    .toList();
        });
    }

    /**
     * Adds or changes a role.
     *
     * @param by the administrator
     * @param draft the role as it was entered; hostile text
     * @return the role as it is now, or why it was not saved; problems name the fields of the draft
     */
    @Permitted(Permission.ROLES)
    public Saving<RoleView> save(Actor by, RoleDraft draft) {
        AuditWhat what = draft.what();
        return changes.make(by, Permission.ROLES, what, (em, record) -> {
            RoleEntity role = draft.id() == null ? new RoleEntity(null) : em.find(RoleEntity.class, draft.id());
            if (role == null) {
                return gone(record);
            }
            return draft.id() != null && role.version() != draft.version()
                    ? changedMeanwhile(em, role)
                    : save(em, record, by, role, draft, what);
        });
    }

    private Saving<RoleView> save(
            EntityManager em, ChangeRecord record, Actor by, RoleEntity role, RoleDraft draft, AuditWhat what) {
        InputCheck check = new InputCheck(shape.of(draft));
        String name = draft.name();
        checkName(em, role, name, check);
        check.addAll(grantLimit.problems(by, added(role, draft), what, "permissions"));
        if (check.isFine("name") && !name.equals(role.name()) && isInSettings(role)) {
            check.add("name", "problem.roleInSettings");
        }
        if (StartingRoles.ADMINISTRATOR.equals(role.startingSet())
                && !draft.permissions().containsAll(ADMINISTRATOR_KEEPS)) {
            check.add("permissions", "problem.administratorKeeps");
        }
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        boolean switchToo = settings.switchSignIn();
        long before = AdministratorsLeft.lasting(em, switchToo, record.at());
        write(em, record, role, name, draft.permissions());
        if (before > 0 && AdministratorsLeft.lasting(em, switchToo, record.at()) == 0) {
            return new Saving.Invalid<>(List.of(Problem.of("permissions", "problem.lastAdministrator")));
        }
        return new Saving.Done<>(view(em, role));
    }

    private static void write(
            EntityManager em, ChangeRecord record, RoleEntity role, String name, Set<Permission> wanted) {
        Set<String> wires = wanted.stream().map(Permission::wire).collect(Collectors.toCollection(TreeSet::new));
        record.on(role.name() == null ? name : role.name(), name);
        record.changed("name", role.name(), name);
        record.changed("permissions", String.join(" ", new TreeSet<>(role.permissions())), String.join(" ", wires));
        if (record.isEmpty()) {
            return;
        }
        role.set(name, wires, record.who(), record.at());
        em.persist(role);
        em.flush();
    }

    private static void checkName(EntityManager em, RoleEntity role, String name, InputCheck check) {
        if (!check.isFine("name")) {
            return;
        }
        boolean taken = RoleRepository.all(em).stream()
                .filter(other -> other != role)
                .anyMatch(other -> other.name().equalsIgnoreCase(name) || name.equalsIgnoreCase(other.startingSet()));
        if (taken) {
            check.add("name", "problem.nameTaken", name);
        }
    }

    private static Set<Permission> added(RoleEntity role, RoleDraft draft) {
        Set<Permission> added = EnumSet.noneOf(Permission.class);
        added.addAll(draft.permissions());
        added.removeAll(RoleRepository.permissions(role));
        return added;
    }

    /**
     * Removes a role that is granted to nobody.
     *
     * @param by the administrator
     * @param id the row's id
     * @param version the row's version when it was read
     * @return the role as it was, or why it was not removed
     */
    @Permitted(value = Permission.ROLES, attempt = "role.remove")
    public Saving<RoleView> remove(Actor by, Long id, int version) {
        return changes.make(by, Permission.ROLES, AuditWhat.ROLE_REMOVE, (em, record) -> {
            RoleEntity role = em.find(RoleEntity.class, id);
            if (role == null) {
                return gone(record);
            }
            return role.version() == version ? remove(em, record, role) : changedMeanwhile(em, role);
        });
    }

    private Saving<RoleView> remove(EntityManager em, ChangeRecord record, RoleEntity role) {
        RoleView view = view(em, role);
        if (role.startingSet() != null) {
            return new Saving.Invalid<>(List.of(Problem.of("", "problem.startingRole")));
        }
        if (view.grants() > 0) {
            return new Saving.Invalid<>(List.of(Problem.of("", "problem.roleGranted", view.grants())));
        }
        if (isInSettings(role)) {
            return new Saving.Invalid<>(List.of(Problem.of("", "problem.roleInSettings")));
        }
        record.on(role.name(), role.name());
        record.changed("name", role.name(), null);
        record.changed("permissions", String.join(" ", new TreeSet<>(role.permissions())), null);
        em.remove(role);
        em.flush();
        return new Saving.Done<>(view);
    }

    /**
     * Returns whether the settings name the role. They name a role that Gavel starts with by its starting set, which
     * never changes.
     */
    private boolean isInSettings(RoleEntity role) {
        return role.startingSet() == null
                && settings.switchSignInRole()
                        .filter(set -> set.equals(role.name()))
                        .isPresent();
    }

    private static Saving<RoleView> gone(ChangeRecord record) {
        return new Saving.Conflict<>(null, "", record.at());
    }

    private static Saving<RoleView> changedMeanwhile(EntityManager em, RoleEntity role) {
        Instant at = role.changedAt();
        return new Saving.Conflict<>(view(em, role), role.changedBy(), at);
    }

    private static RoleView view(EntityManager em, RoleEntity role) {
        return view(role, RoleRepository.grants(em).getOrDefault(role.id(), 0L));
    }

    private static RoleView view(RoleEntity role, long grants) {
        return new RoleView(
                role.id(),
                role.version(),
                role.name(),
                role.startingSet(),
                RoleRepository.permissions(role),
                grants,
                role.changedBy(),
                role.changedAt());
    }
}
