package org.gavel.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.ObservedEvent;

/** A policy in memory that a test changes as an administrator would, and the access control that follows it. */
public final class TestPolicy {

    public static final Set<Permission> EVERYTHING = EnumSet.allOf(Permission.class);

    public final HeardRefusals<AccessRefusal> refusals = new HeardRefusals<>();
    public final ObservedEvent<PolicyCache.Changed> changes = new ObservedEvent<>();
    public final PolicyCache policyCache;
    public final AccessControl accessControl;
    private final Map<String, AccountStatus> statuses = new HashMap<>();
    private long version;

    public TestPolicy() {
        this(Clock.systemUTC());
    }

    public TestPolicy(Clock clock) {
        policyCache = new PolicyCache(() -> new Policy(version, statuses), changes, clock);
        accessControl = new AccessControl(policyCache, refusals, clock);
        policyCache.reload();
    }

    /** Sets the account's grants; they replace all others. */
    public TestPolicy grant(String id, Permit... permits) {
        return put(new AccountStatus(id, id, true, false, null, List.of(permits)));
    }

    /** Grants exactly these permissions, for all rooms. */
    public TestPolicy grant(String id, Set<Permission> everywhere) {
        return grant(id, new Permit(everywhere, new Scope.AllRooms(), null, null));
    }

    public TestPolicy put(AccountStatus status) {
        statuses.put(status.id(), status);
        return changed();
    }

    private TestPolicy changed() {
        version++;
        policyCache.reload();
        return this;
    }
}
