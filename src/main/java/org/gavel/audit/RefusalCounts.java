package org.gavel.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.gavel.account.Actor;

/**
 * Counts refusals without a line of their own. A count is due a minute after it began; when there are more than
 * {@value #REMEMBERED}, the oldest one is due at once.
 */
final class RefusalCounts {

    static final int REMEMBERED = 10_000;

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
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

    private record Counted(long began, Omitted omitted) {

        Counted another(Actor by) {
            return new Counted(began, new Omitted(by, omitted.count() + 1));
        }
    }

    /**
     * Refusals that were only counted.
     *
     * @param by the person and address of the latest one
     * @param count how many there were
     */
    record Omitted(Actor by, int count) {}

    RefusalCounts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts a refusal.
     *
     * @param key identifies the caller
     * @param by the person who was refused
     */
    synchronized void count(String key, Actor by) {
        counts.merge(key, new Counted(nanoTime.getAsLong(), new Omitted(by, 1)), (before, one) -> before.another(by));
    }

    /** Removes and returns the counts whose minute is over. */
    synchronized List<Omitted> due() {
        long now = nanoTime.getAsLong();
        return take(counted -> now - counted.began() >= MINUTE_NANOS);
    }

    /** Removes and returns all counts. */
    synchronized List<Omitted> rest() {
        return take(counted -> true);
    }

    private List<Omitted> take(Predicate<Counted> isDue) {
        List<Omitted> due = new ArrayList<>(crowdedOut);
        crowdedOut.clear();
        Iterator<Counted> all = counts.values().iterator();
        while (all.hasNext()) {
            Counted counted = all.next();
            if (isDue.test(counted)) {
                all.remove();
                due.add(counted.omitted());
            }
        }
        return due;
    }
}
