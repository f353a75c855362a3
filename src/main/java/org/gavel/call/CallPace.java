package org.gavel.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How much may be asked about one moderator's calls: {@value #MOST} requests within {@value #SECONDS} seconds. */
final class CallPace {

    static final int MOST = 20;
    static final int SECONDS = 10;

    private final LongSupplier nanoTime;
    private final Deque<Long> latest = new ArrayDeque<>(MOST);

    CallPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized boolean allows() {
        long now = nanoTime.getAsLong();
        while (!latest.isEmpty() && now - latest.peekFirst() >= TimeUnit.SECONDS.toNanos(SECONDS)) {
            latest.removeFirst();
        }
        if (latest.size() >= MOST) {
            return false;
        }
        latest.addLast(now);
        return true;
    }
}
