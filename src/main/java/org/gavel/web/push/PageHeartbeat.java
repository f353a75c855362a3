package org.gavel.web.push;

import java.time.Clock;

/**
 * Sends {@code alive} and a WebSocket ping to one page at each run ({@code docs/push.md}). The page computes durations from the time in
 * {@code alive}, so it gets one however many other messages it gets. A page whose browser no longer answers is closed.
 */
final class PageHeartbeat implements Runnable {

    private final BrowserLiveness life;
    private final PageQueue outbox;
    private final PageQueue.Wire wire;
    private final Clock clock;
    private final Runnable gone;

    /**
     * @param life when the browser last sent something
     * @param outbox the messages to the page
     * @param wire the page's WebSocket
     * @param clock the server's time
     * @param gone is run when the browser has sent nothing for too long, before the WebSocket is closed
     */
    PageHeartbeat(BrowserLiveness life, PageQueue outbox, PageQueue.Wire wire, Clock clock, Runnable gone) {
        this.life = life;
        this.outbox = outbox;
        this.wire = wire;
        this.clock = clock;
        this.gone = gone;
    }

    @Override
    public void run() {
        if (life.isLost()) {
            gone.run();
            wire.giveUp();
            return;
        }
        wire.ping();
        outbox.post(PageJson.alive(clock.millis()));
    }
}
