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
 * Slows down guessing of passwords. After {@value #FREE_FAILURES} failures of one user, or ten times as many from one
 * address, each further failure doubles the wait, up to {@link #LONGEST}. Only failures count, so successful sign-ins
 * from a shared address make nobody wait longer. Each {@link #LONGEST} without a failure removes one failure. The
 * 10,000 latest users and addresses are remembered.
 *
 * <p>It differs from {@link org.gavel.rate.RateLimiter}, which allows the same number each minute for ever, enough to
 * guess a password in the end. Here waits grow, only failures count, and the caller learns how long to wait.
 */
public final class AttemptLimiter {

    static final int FREE_FAILURES = 5;
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Typing errors of many people at one address must not add up over days. */
    static final Duration FORGOTTEN_AFTER = LONGEST.multipliedBy(3);

    private static final int AT_ONE_ADDRESS = 10;
    private static final int MOST_DOUBLINGS = 16;
    private static final int KEPT = FREE_FAILURES * AT_ONE_ADDRESS + MOST_DOUBLINGS;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;

    /** The times of attempts that failed or have no outcome yet, by user or address. */
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Makes a limiter without any failure.
     *
     * @param clock tells the time of failures
     */
    public AttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /**
     * {@return how long the next attempt has to wait} Empty when it may be made now.
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
     * Begins an attempt. It counts as a failure until {@link #undo}, so that attempts at the same time all count.
     *
     * @param user the login as it was typed; hostile text
     * @param address the network address that sent it
     */
    public synchronized void begin(String user, String address) {
        count(userKey(user));
        count(addressKey(address));
    }

    /**
     * Removes an attempt that did not fail.
     *
     * @param user the login given to {@link #begin}
     * @param address the address given to {@link #begin}
     */
    public synchronized void undo(String user, String address) {
        uncount(userKey(user));
        uncount(addressKey(address));
    }

    /** Removes all failures of a user who signed in. */
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

    /** Returns how many failures count at the last one: each {@link #LONGEST} between two of them removes one. */
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
