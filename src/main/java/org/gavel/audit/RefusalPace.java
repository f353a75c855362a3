package org.gavel.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gavel.account.Actor;

/**
 * How many refusals of one person, or of one address at which nobody is signed in, are written one by one: {@value #A_MINUTE} a minute.
 * What comes beyond is counted, and the count is due when the minute is over. Remembers a bounded number of people.
 */
final class RefusalPace {

    static final int A_MINUTE = 60;
    static final int REMEMBERED = 10_000;

    private static final long MINUTE_MILLIS = 60_000;

    private final LongSupplier millis;
    private final List<Omitted> forgotten = new ArrayList<>();
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            boolean full = size() > REMEMBERED;
            if (full) {
                eldest.getValue().rest().ifPresent(forgotten::add);
            }
            return full;
        }
    };

    /** @param by as in the latest one */
    private record Minute(Actor by, long began, int written, int omitted) {

        boolean isOver(long now) {
            return now - began >= MINUTE_MILLIS;
        }

        Optional<Omitted> rest() {
            return omitted == 0 ? Optional.empty() : Optional.of(new Omitted(by, omitted));
        }
    }

    /** Refusals that were only counted. */
    record Omitted(Actor by, int count) {}

    RefusalPace(LongSupplier millis) {
        this.millis = millis;
    }

    /** Whether this one is written; otherwise it is counted. */
    synchronized boolean isWritten(Actor by) {
        String key = by.isStranger() ? "@" + by.address() : by.who().id();
        long now = millis.getAsLong();
        Minute before = minutes.getOrDefault(key, new Minute(by, now, 0, 0));
        boolean written = before.written() < A_MINUTE;
        minutes.put(
                key,
                written
                        ? new Minute(by, before.began(), before.written() + 1, 0)
                        : new Minute(by, before.began(), before.written(), before.omitted() + 1));
        return written;
    }

    /** The counts of the minutes that are over, and of those who were forgotten to make room; each is told once. */
    synchronized List<Omitted> due() {
        return take(millis.getAsLong());
    }

    /** All counts, whether their minute is over or not. */
    synchronized List<Omitted> rest() {
        return take(Long.MAX_VALUE);
    }

    private List<Omitted> take(long now) {
        List<Omitted> due = new ArrayList<>(forgotten);
        forgotten.clear();
        Iterator<Minute> all = minutes.values().iterator();
        while (all.hasNext()) {
            Minute minute = all.next();
            if (minute.isOver(now)) {
                all.remove();
                minute.rest().ifPresent(due::add);
            }
        }
        return due;
    }
}
