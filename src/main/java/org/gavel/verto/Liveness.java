package org.gavel.verto;

import java.util.concurrent.Future;

/**
 * Watches whether the switch still answers on a socket, by periodic {@code verto.ping} requests
 * ({@code docs/protocol.md} §1.4). Any message shows that it does. A switch that hangs keeps its TCP connection open,
 * which WebSocket pings would not reveal.
 */
final class Liveness {

    private final VertoSettings.Timing timing;
    private final Mailbox mailbox;
    private final Runnable ping;
    private final Runnable dead;

    /** Monotonic, so that setting the system clock does not change the time. */
    private volatile long lastHeard = System.nanoTime();

    private Future<?> nextPing;
    private Future<?> nextLook;
    private boolean ended;

    Liveness(VertoSettings.Timing timing, Mailbox mailbox, Runnable ping, Runnable dead) {
        this.timing = timing;
        this.mailbox = mailbox;
        this.ping = ping;
        this.dead = dead;
    }

    void begin() {
        heard();
        nextPing = mailbox.after(timing.ping(), this::pingAndGoOn);
        nextLook = mailbox.after(timing.silence(), this::look);
    }

    /** Notes that a message came. Any thread may call it. */
    void heard() {
        lastHeard = System.nanoTime();
    }

    void end() {
        ended = true;
        if (nextPing != null) {
            nextPing.cancel(false);
            nextLook.cancel(false);
        }
    }

    private void pingAndGoOn() {
        if (ended) {
            return;
        }
        nextPing = mailbox.after(timing.ping(), this::pingAndGoOn);
        ping.run();
    }

    private void look() {
        if (ended) {
            return;
        }
        long quiet = System.nanoTime() - lastHeard;
        if (quiet >= timing.silence().toNanos()) {
            dead.run();
        } else {
            nextLook = mailbox.after(timing.silence().minusNanos(quiet), this::look);
        }
    }
}
