package org.gavel.web.push;

import java.time.Clock;

/**
 * Tells a page the time and that the server is there, however much else it is sent, and asks its browser for a sign of life
 * ({@code docs/push.md}). The page counts its durations from what it is told here: in a room that is never quiet it must hear it too.
 */
final class PageHeartbeat implements Runnable {

    private final SignsOfLife life;
    private final PageQueue outbox;
    private final PageQueue.Wire wire;
    private final Clock clock;
    private final Runnable gone;

    /** @param gone is run when the browser has given no sign of life for too long */
    PageHeartbeat(SignsOfLife life, PageQueue outbox, PageQueue.Wire wire, Clock clock, Runnable gone) {
        this.life = life;
        this.outbox = outbox;
        this.wire = wire;
        this.clock = clock;
        this.gone = gone;
    }

    @Override
    public void run() {
        if (life.areMissing()) {
            gone.run();
            wire.giveUp();
            return;
        }
        wire.ping();
        outbox.post(PageMessages.alive(clock.millis()));
    }
}
