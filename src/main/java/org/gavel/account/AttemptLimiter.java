package org.gavel.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after {@value #FREE_FAILURES} failures for one user, or ten times as many from one address, each further
 * failure doubles the wait, up to {@link #LONGEST}. Failures alone are counted and dated, so that those who sign in rightly from a shared
 * address keep no failure alive. Each {@link #LONGEST} makes up for one failure. Remembers a bounded number of users and addresses, the
 * latest ones.
 *
 * <p>It is no {@link org.gavel.rate.RateLimiter}: that one allows so many a minute for ever, which is what guessing needs. Here waits grow,
 * an attempt counts only if it failed, and how long to wait is told.
 */
public final class AttemptLimiter {

    static final int FREE_FAILURES = 5;
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Typing errors of a whole office add up to nothing over the days. */
    static final Duration FORGOTTEN_AFTER = LONGEST.multipliedBy(3);

    private static final int AT_ONE_ADDRESS = 10;
    private static final int MOST_DOUBLINGS = 16;
    private static final int KEPT = FREE_FAILURES * AT_ONE_ADDRESS + MOST_DOUBLINGS;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;

    /** When the attempts were made that failed, or are not judged yet. */
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Makes a limiter that remembers nobody.
     *
     * @param clock tells when failures happened
     */
    public AttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /**
     * {@return how long this attempt has to wait} Empty when it may be made now.
     *
     * @param user the login as it was typed; hostile text
     * @param address the network address that sent it
     */
    public synchronized Optional<Duration> wait(String user, String address) {
        Duration byUser = remaining(userKey(user), FREE_FAILURES);
        Duration byAddress = remaining(addressKey(address), FREE_FAILURES * AT_ONE_ADDRESS);
        Duration longer = byUser.compareTo(byAddress) > 0 ? byUser : byAddress;
        return longer.isNegative() || longer.isZero() ? Optional.empty() : Optional.of(longer);
    }

    /**
     * An attempt begins; it counts as failed until {@link #undo}, so that many at once are not looked at as one.
     *
     * @param user the login as it was typed; hostile text
     * @param address the network address that sent it
     */
    public synchronized void begin(String user, String address) {
        count(userKey(user));
        count(addressKey(address));
    }

    /**
     * The attempt was no failure after all: it leaves neither a count nor a date.
     *
     * @param user the login given to {@link #begin}
     * @param address the address given to {@link #begin}
     */
    public synchronized void undo(String user, String address) {
        uncount(userKey(user));
        uncount(addressKey(address));
    }

    /** The person has proved who they are: what they mistyped before is forgiven. */
    synchronized void succeeded(String user) {
        failures.remove(userKey(user));
    }

    private void count(String key) {
        Deque<Instant> times = failures.computeIfAbsent(key, none -> new ArrayDeque<>());
        Instant now = clock.instant();
        if (!times.isEmpty() && times.getLast().plus(FORGOTTEN_AFTER).isBefore(now)) {
            times.clear();
        }
        if (times.size() == KEPT) {
            times.removeFirst();
        }
        times.addLast(now);
    }

    private void uncount(String key) {
        Deque<Instant> times = failures.get(key);
        if (times != null) {
            times.pollLast();
            if (times.isEmpty()) {
                failures.remove(key);
            }
        }
    }

    private Duration remaining(String key, int free) {
        Deque<Instant> times = failures.get(key);
        int count = times == null ? 0 : weight(times);
        if (count < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - free, MOST_DOUBLINGS);
        Duration penalty = Duration.ofSeconds(2).multipliedBy(1L << doublings);
        Duration bounded = penalty.compareTo(LONGEST) > 0 ? LONGEST : penalty;
        return Duration.between(clock.instant(), times.getLast().plus(bounded));
    }

    /** How many failures count at the last one; each time as long as the longest wait between two of them makes up for one. */
    private static int weight(Deque<Instant> times) {
        double weight = 0;
        Instant before = times.getFirst();
        for (Instant time : times) {
            double madeUp = (double) Duration.between(before, time).toMillis() / LONGEST.toMillis();
            weight = Math.max(0, weight - madeUp) + 1;
            before = time;
        }
        return (int) Math.ceil(weight);
    }

    private static String userKey(String user) {
        return "u:" + user.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "a:" + address;
    }
}
