package org.gavel.roster;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * The handles that changed lately, in a ring: any number of readers follow one writer without locks and without a queue of
 * their own. A reader who falls too far behind is told so and looks at everything anew; nobody ever waits for them.
 */
final class ChangeLog {

    private final AtomicIntegerArray ring;
    private final int mask;
    private volatile long revision;

    /** @param capacity a power of two */
    ChangeLog(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("the capacity is a power of two");
        }
        ring = new AtomicIntegerArray(capacity);
        mask = capacity - 1;
    }

    /** How many changes there have been. */
    long revision() {
        return revision;
    }

    /** For the one writer: what the change tells must be readable before this is called. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    void append(int handle) {
        ring.setRelease((int) (revision & mask), handle);
        revision++;
    }

    /**
     * Tells every handle that changed after {@code seen}, as often as it changed.
     *
     * @return the revision read up to, or -1 when some of it was already overwritten: then what was told is incomplete
     */
    long readSince(long seen, IntConsumer each) {
        long upTo = revision;
        if (upTo - seen > ring.length()) {
            return -1;
        }
        for (long at = seen; at < upTo; at++) {
            each.accept(ring.getAcquire((int) (at & mask)));
        }
        // The writer stores before it counts: one more than the ring's length may be in writing.
        return revision - seen >= ring.length() && upTo > seen ? -1 : upTo;
    }
}
