package org.gavel.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after {@value #FREE_FAILURES} failures for one user, or ten times as many from one address, each further
 * failure doubles the wait, up to {@link #LONGEST}. Remembers a bounded number of users and addresses, the latest ones.
 */
public final class AttemptLimiter {

    static final int FREE_FAILURES = 5;
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Typing errors of a whole office add up to nothing over the days. */
    static final Duration FORGOTTEN_AFTER = LONGEST.multipliedBy(3);

    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    public AttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /** How long this attempt has to wait, or nothing when it may be made now. */
    public synchronized Optional<Duration> wait(String user, String address) {
        Duration byUser = remaining(userKey(user), FREE_FAILURES);
        Duration byAddress = remaining(addressKey(address), FREE_FAILURES * 10);
        Duration longer = byUser.compareTo(byAddress) > 0 ? byUser : byAddress;
        return longer.isNegative() || longer.isZero() ? Optional.empty() : Optional.of(longer);
    }

    /** An attempt begins; it counts as failed until {@link #undo}, so that many at once are not looked at as one. */
    public synchronized void begin(String user, String address) {
        count(userKey(user), 1);
        count(addressKey(address), 1);
    }

    /** The attempt was no failure after all. */
    public synchronized void undo(String user, String address) {
        count(userKey(user), -1);
        count(addressKey(address), -1);
    }

    /** He has proved himself: what he mistyped before is forgiven. */
    synchronized void succeeded(String user) {
        failures.remove(userKey(user));
    }

    private void count(String key, int change) {
        Failures before = failures.get(key);
        boolean old = before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(clock.instant());
        int count = Math.max(0, (old ? 0 : before.count()) + change);
        failures.put(key, new Failures(count, clock.instant()));
    }

    private Duration remaining(String key, int free) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(known.count() - free, 16);
        Duration penalty = Duration.ofSeconds(2).multipliedBy(1L << doublings);
        Duration bounded = penalty.compareTo(LONGEST) > 0 ? LONGEST : penalty;
        return Duration.between(clock.instant(), known.last().plus(bounded));
    }

    private static String userKey(String user) {
        return "u:" + user.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "a:" + address;
    }
}
