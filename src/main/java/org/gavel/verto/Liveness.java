package org.gavel.verto;

import java.util.concurrent.Future;

/**
 * Watches whether a socket still lives. Any text proves it, but that the login is not known, which ends the session at once; a peer that froze with its TCP connection open never answers
 * again, and no WebSocket PING would tell ({@code docs/protocol.md} §1.4).
 */
final class Liveness {

    private final VertoSettings.Timing timing;
    private final Mailbox mailbox;
    private final Runnable ping;
    private final Runnable dead;

    /** Monotonic: a clock that is set meanwhile changes no span. */
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

    /** Something came; may be called by any thread. */
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
