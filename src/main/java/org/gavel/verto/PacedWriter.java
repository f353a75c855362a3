package org.gavel.verto;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Writes in short bursts with pauses between them, because the switch delivers events to a socket only after 50 ms
 * without a message from it ({@code docs/protocol.md} §1.6). A burst ends with its last frame or when it has lasted as
 * long as a pause. After a pause the first frame goes at once.
 *
 * <p>The number of pending requests limits its queue: a request that times out before its turn is withdrawn.
 */
final class PacedWriter {

    /** Sends the frames, and calls {@link PacedWriter#proceed} later. */
    interface Outlet {

        /** Sends a frame. One call of {@link PacedWriter#sent} must follow. */
        void send(String text);

        void proceedAfter(long nanos);
    }

    private final VertoSettings.Pacing pacing;
    private final LongSupplier nanoTime;
    private final Outlet outlet;
    private final Map<Long, String> queue = new LinkedHashMap<>();
    private final long pause;
    private int inBurst;
    private int onTheWay;
    private long burstBegan;
    private long lastWrite;
    private boolean waiting;

    PacedWriter(VertoSettings.Pacing pacing, LongSupplier nanoTime, Outlet outlet) {
        this.pacing = pacing;
        this.nanoTime = nanoTime;
        this.outlet = outlet;
        this.pause = pacing.pause().toNanos();
        this.lastWrite = nanoTime.getAsLong() - pause;
    }

    void write(long id, String text) {
        queue.put(id, text);
        flush();
    }

    /** Removes a request that has not been sent. Returns false where it has. */
    boolean withdraw(long id) {
        return queue.remove(id) != null;
    }

    /**
     * Notes that a frame was written to the socket. Until then it counts as part of the burst, so that a slow peer
     * fills no buffer.
     */
    void sent() {
        onTheWay--;
        flush();
    }

    /** Goes on after the time of {@link Outlet#proceedAfter}. */
    void proceed() {
        waiting = false;
        flush();
    }

    private void flush() {
        Iterator<String> next = queue.values().iterator();
        while (!waiting && onTheWay < pacing.burst() && next.hasNext()) {
            long now = nanoTime.getAsLong();
            if (mayWrite(now)) {
                String text = next.next();
                next.remove();
                put(text, now);
            } else {
                waiting = true;
                outlet.proceedAfter(lastWrite + pause - now);
            }
        }
    }

    private boolean mayWrite(long now) {
        if (now - lastWrite >= pause) {
            inBurst = 0;
            burstBegan = now;
        }
        return inBurst < pacing.burst() && now - burstBegan < pause;
    }

    private void put(String text, long now) {
        inBurst++;
        onTheWay++;
        lastWrite = now;
        outlet.send(text);
    }
}
