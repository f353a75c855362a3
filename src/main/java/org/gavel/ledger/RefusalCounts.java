package org.gavel.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.gavel.account.Actor;

/**
 * Counts refusals that are not listed one by one. A count is due a minute after it began; counts of more people than are remembered
 * are due at once.
 */
final class RefusalCounts {

    static final int REMEMBERED = 10_000;

    private static final long MINUTE_MILLIS = 60_000;

    private final LongSupplier millis;
    private final List<Omitted> crowdedOut = new ArrayList<>();
    private final Map<String, Counted> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
            boolean full = size() > REMEMBERED;
            if (full) {
                crowdedOut.add(eldest.getValue().omitted());
            }
            return full;
        }
    };

    private record Counted(long began, Omitted omitted) {}

    /**
     * Refusals that were only counted.
     *
     * @param by as in the latest one
     */
    record Omitted(Actor by, int count) {}

    RefusalCounts(LongSupplier millis) {
        this.millis = millis;
    }

    /** @param key of who was refused */
    synchronized void count(String key, Actor by) {
        long now = millis.getAsLong();
        counts.merge(
                key,
                new Counted(now, new Omitted(by, 1)),
                (before, one) -> new Counted(
                        before.began(), new Omitted(by, before.omitted().count() + 1)));
    }

    /** The counts whose minute is over; each is told once. */
    synchronized List<Omitted> due() {
        return take(millis.getAsLong() - MINUTE_MILLIS);
    }

    /** All counts, whether their minute is over or not. */
    synchronized List<Omitted> rest() {
        return take(Long.MAX_VALUE);
    }

    private List<Omitted> take(long beganBy) {
        List<Omitted> due = new ArrayList<>(crowdedOut);
        crowdedOut.clear();
        Iterator<Counted> all = counts.values().iterator();
        while (all.hasNext()) {
            Counted counted = all.next();
            if (counted.began() <= beganBy) {
                all.remove();
                due.add(counted.omitted());
            }
        }
        return due;
    }
}
