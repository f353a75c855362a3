package org.gavel.moderation.link;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Whether a link's user may run the conference API, as the switch's answers tell. Any thread may call it. */
final class ApiCapability {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Runnable changed;
    private volatile Capability state = Capability.UNKNOWN;

    /** Monotonic, so that setting the system clock does not change the pause. */
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    /** @param changed is called when an answer has changed the state; must not block */
    ApiCapability(Runnable changed) {
        this.changed = changed;
    }

    Capability state() {
        return state;
    }

    /** Makes the state unknown, because a new login may have other permissions. */
    void reset() {
        state = Capability.UNKNOWN;
        askedAt.set(System.nanoTime() - PAUSE_NANOS);
    }

    /** Takes the outcome of an API request; {@code null} for success. Failures other than refusals tell nothing. */
    void answered(Throwable failure) {
        if (failure == null) {
            become(Capability.GRANTED);
        } else if (ChannelFeed.isRefusal(failure)) {
            become(Capability.REFUSED);
        }
    }

    private void become(Capability now) {
        if (state != now) {
            state = now;
            changed.run();
        }
    }

    /** Returns true to one caller at a time, when the switch was not asked for so long that it may be asked again. */
    boolean mayAsk() {
        long now = System.nanoTime();
        long before = askedAt.get();
        return now - before >= PAUSE_NANOS && askedAt.compareAndSet(before, now);
    }
}
