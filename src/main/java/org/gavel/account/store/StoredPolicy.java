package org.gavel.account.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.account.AccountStatus;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Policy;
import org.gavel.account.PolicyCache;
import org.gavel.account.Scope;
import org.gavel.settings.Settings;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Transactions;

/** Reads the policy from the database, by four queries whatever the number of accounts. */
@ApplicationScoped
public class StoredPolicy implements PolicyCache.Source {

    private final Transactions transactions;
    private final Settings settings;

    /**
     * Makes the bean.
     *
     * @param transactions read the policy
     * @param settings set the domain of rooms that are named without one
     */
    @Inject
    public StoredPolicy(Transactions transactions, Settings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public Policy load() {
        return transactions.run(em -> load(em, ConfigurationVersion.of(em)));
    }

    /**
     * {@return the policy as it is in the database}
     *
     * @param em the entity manager of the transaction
     * @param version the version of the configuration, read before, so that the policy is at least as new
     */
    public Policy load(EntityManager em, long version) {
        Map<Long, List<Permit>> permits = permits(em, roles(em));
        Map<String, AccountStatus> statuses = new HashMap<>();
        em.createQuery(
                        "select a.id, a.login, a.name, a.active, a.mustChange, a.validFrom from AccountEntity a",
                        Object[].class)
                .getResultStream()
                .map(row -> status(row, permits.getOrDefault((Long) row[0], List.of())))
                .forEach(status -> statuses.put(status.id(), status));
        return new Policy(version, statuses);
    }

    private static AccountStatus status(Object[] row, List<Permit> permits) {
        return new AccountStatus(
                (String) row[1], (String) row[2], (Boolean) row[3], (Boolean) row[4], (Instant) row[5], permits);
    }

    private static Map<Long, Set<Permission>> roles(EntityManager em) {
        Map<Long, Set<Permission>> roles = new HashMap<>();
        em.createQuery("select r.id, p from RoleEntity r join r.permissions p", Object[].class)
                .getResultStream()
                .forEach(row -> Permission.ofWire((String) row[1])
                        .ifPresent(permission -> roles.computeIfAbsent(
                                        (Long) row[0], id -> EnumSet.noneOf(Permission.class))
                                .add(permission)));
        return roles;
    }

    private Map<Long, List<Permit>> permits(EntityManager em, Map<Long, Set<Permission>> roles) {
        String domain = settings.switchDomain();
        return em.createQuery(
                        "select g.account.id, g.role.id, g.scope, g.room, g.validFrom, g.validUntil from GrantEntity g",
                        Object[].class)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> permit(row, roles, domain), toList())));
    }

    private static Permit permit(Object[] row, Map<Long, Set<Permission>> roles, String domain) {
        return new Permit(
                roles.getOrDefault((Long) row[1], Set.of()),
                scope((String) row[2], (String) row[3], domain),
                (Instant) row[4],
                (Instant) row[5]);
    }

    static Scope scope(String scope, String room, String domain) {
        return switch (scope) {
            case "LIKE" -> Scope.like(room, domain);
            case "ONE" -> Scope.one(room, domain);
            default -> new Scope.AllRooms();
        };
    }
}
