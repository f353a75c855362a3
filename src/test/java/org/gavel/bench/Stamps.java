package org.gavel.bench;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Notes when each event happened at the switch. Each event has a number of its own, which travels as the energy score of its
 * row, so a receiver of the row knows when the event happened.
 */
final class Stamps {

    private static final int REMEMBERED = 1 << 16;

    private final AtomicLongArray times = new AtomicLongArray(REMEMBERED);
    private final AtomicInteger last = new AtomicInteger();

    /** A new event, now; its number is above 0. */
    int next() {
        int number = last.incrementAndGet();
        times.set(number % REMEMBERED, System.nanoTime());
        return number;
    }

    /** The nanoseconds since that event; nothing when it is none of the latest ones. */
    OptionalLong since(int number) {
        int newest = last.get();
        return number <= 0 || number > newest || newest - number >= REMEMBERED / 2
                ? OptionalLong.empty()
                : OptionalLong.of(System.nanoTime() - times.get(number % REMEMBERED));
    }
}
