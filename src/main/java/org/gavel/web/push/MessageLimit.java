package org.gavel.web.push;

import java.util.function.LongSupplier;

/** How much a page may ask for: a burst now and then, {@value #A_SECOND} messages a second for long. One thread at a time. */
final class MessageLimit {

    static final int BURST = 120;
    static final int A_SECOND = 40;

    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private double left = BURST;
    private long last;

    MessageLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Whether one more is answered now. */
    boolean allows() {
        long now = nanoTime.getAsLong();
        left = Math.min(BURST, left + (double) (now - last) * A_SECOND / NANOS);
        last = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
