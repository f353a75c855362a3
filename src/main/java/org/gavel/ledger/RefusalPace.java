package org.gavel.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How many refusals of one person are written one by one: {@value #A_MINUTE} a minute. Whoever makes a script knock at a closed door all
 * day long must not fill the disk by it; how often it knocked is told by the next line.
 */
final class RefusalPace {

    static final int A_MINUTE = 60;

    private static final long MINUTE_MILLIS = 60_000;
    private static final int REMEMBERED = 10_000;

    private final LongSupplier millis;
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Minute(long began, int written, int omitted) {}

    RefusalPace(LongSupplier millis) {
        this.millis = millis;
    }

    /** How many were omitted since the last one that was written; nothing when this one is omitted too. */
    synchronized OptionalInt next(String actorId) {
        long now = millis.getAsLong();
        Minute before = minutes.getOrDefault(actorId, new Minute(now, 0, 0));
        boolean over = now - before.began() >= MINUTE_MILLIS;
        if (!over && before.written() >= A_MINUTE) {
            minutes.put(actorId, new Minute(before.began(), before.written(), before.omitted() + 1));
            return OptionalInt.empty();
        }
        minutes.put(actorId, new Minute(over ? now : before.began(), over ? 1 : before.written() + 1, 0));
        return OptionalInt.of(before.omitted());
    }
}
