package org.gavel.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How often somebody may do something: some times at once, and over time as often a minute as is set. A person is never so fast; a
 * script that runs wild in their name is. Remembers a bounded number of people, the latest ones.
 */
public final class Pace {

    private static final int REMEMBERED = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;

    /** What is taken at once is what a quarter of a minute brings. */
    private static final int BURSTS_A_MINUTE = 4;

    private final IntSupplier perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Allowance(double left, long at) {}

    /**
     * Makes a pace at which nobody has done anything yet.
     *
     * @param perMinute is asked each time: it may change
     * @param nanoTime a clock in nanoseconds that never goes back
     */
    public Pace(IntSupplier perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /**
     * Counts an attempt where it is allowed.
     *
     * @param who the account's id
     * @return whether they may do it once more, now
     */
    public synchronized boolean allows(String who) {
        int aMinute = perMinute.getAsInt();
        double most = Math.max(1, aMinute / (double) BURSTS_A_MINUTE);
        long now = nanoTime.getAsLong();
        Allowance before = allowances.getOrDefault(who, new Allowance(most, now));
        double left = Math.min(most, before.left() + (now - before.at()) * aMinute / NANOS_A_MINUTE);
        boolean yes = left >= 1;
        allowances.put(who, new Allowance(yes ? left - 1 : left, now));
        return yes;
    }
}
