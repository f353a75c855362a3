package org.gavel.web.session;

import jakarta.enterprise.event.Event;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.ObservedEvent;
import org.gavel.account.AccessControl;
import org.gavel.account.AccessRefusal;
import org.gavel.account.AccountStatus;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Policy;
import org.gavel.account.PolicyCache;
import org.gavel.account.Scope;
import org.gavel.account.SignInCredential;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;
import org.gavel.account.TypedSignIn;

/** Sessions with their dependencies: a clock and a policy that a test sets, and lists of the events that they fire. */
public final class SessionsFixture {

    final ManualClock clock = new ManualClock();
    final List<SessionEnded> ended = new ArrayList<>();
    final List<SignedOut> signedOut = new ArrayList<>();
    final List<AccessRefusal> refusals = new ArrayList<>();
    final List<String> lapsed = new ArrayList<>();
    final AccessControl accessControl;
    public final Sessions sessions;

    private final Map<String, AccountStatus> statuses = new HashMap<>();
    private final PolicyCache policyCache;
    private long version;
    SessionTimes.Limits limits =
            new SessionTimes.Limits(Duration.ofHours(2), Duration.ofHours(12), Duration.ofMinutes(2));

    public SessionsFixture() {
        ObservedEvent<PolicyCache.Changed> changes = new ObservedEvent<>();
        policyCache = new PolicyCache(() -> new Policy(version, statuses), changes, Clock.systemUTC());
        accessControl = new AccessControl(policyCache, heard(refusals), Clock.systemUTC());
        sessions = new Sessions(() -> limits, accessControl, ended::add, signedOut::add, Runnable::run, clock);
        changes.observedBy(sessions);
    }

    /** An account that may do this everywhere. */
    public Moderator account(String id, Permission... permitted) {
        decide(new AccountStatus(
                id, id, true, false, null, List.of(new Permit(Set.of(permitted), new Scope.AllRooms(), null, null))));
        return new Moderator(id, id);
    }

    /** Sets the status of an account and fires the event. */
    void decide(AccountStatus status) {
        statuses.put(status.id(), status);
        version++;
        policyCache.reload();
    }

    void remove(String id) {
        statuses.remove(id);
        version++;
        policyCache.reload();
    }

    public UserSession begin(Moderator who) {
        return sessions.begin(new Actor(who, "10.0.0.7"), "Firefox, Linux", () -> lapsed.add(who.id()));
    }

    /** The result of an identity store for a proved caller. */
    CredentialValidationResult proved(SignInCredential sent, Moderator who) {
        return TypedSignIn.judged(sent, new SignInOutcome.SignedIn(who));
    }

    /** Takes the refusals. */
    Event<AccessRefusal> heard() {
        return heard(refusals);
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> heard(List<T> all) {
        return (Event<T>) Proxy.newProxyInstance(
                SessionsFixture.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, values) -> {
                    all.add((T) values[0]);
                    return null;
                });
    }

    /** A clock that stands still until a test moves it. */
    static final class ManualClock extends Clock {

        private Instant now = Instant.parse("2026-05-04T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
