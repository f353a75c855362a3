package org.gavel.web.push;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;
import org.gavel.rate.RateLimiter;
import org.gavel.web.session.SessionTimes;
import org.gavel.web.session.UserSession;

/**
 * One open page that shows nothing live ({@code docs/push.md}, {@code /session}). It gets {@code hello}, {@code session} and
 * {@code alive}, and sends {@code active}.
 */
final class SessionSocket implements AutoCloseable {

    private static final long ALIVE_SECONDS = 15;

    private final PageServices services;
    private final UserSession session;
    private final PageQueue.Wire wire;
    private final PageQueue outbox;
    private final Consumer<SessionTimes> times;
    private final RateLimiter rate = new RateLimiter(PageServices.PAGE_RATE);
    private ScheduledFuture<?> alive;

    SessionSocket(PageServices services, UserSession session, PageQueue.Wire wire) {
        this.services = services;
        this.session = session;
        this.wire = wire;
        this.outbox = new PageQueue(wire);
        this.times = told -> outbox.post(PageJson.session(told));
    }

    UserSession session() {
        return session;
    }

    /** Sends the first messages and begins to send {@code alive} every {@value #ALIVE_SECONDS} s. */
    synchronized void open() {
        outbox.post(PageJson.hello(session, services.run(), services.clock().millis()));
        session.listen(times);
        alive = services.scheduler()
                .scheduleAtFixedRate(
                        () -> outbox.post(PageJson.alive(services.clock().millis())),
                        ALIVE_SECONDS,
                        ALIVE_SECONDS,
                        TimeUnit.SECONDS);
    }

    /**
     * Takes a message of the page. Any kind but {@code active} is ignored; the page is given up when the text is no message, or when it
     * sends too many.
     *
     * @param text hostile text
     */
    void receive(String text) {
        if (!rate.allows()) {
            wire.giveUp();
            return;
        }
        try {
            if (JsonFields.text(JsonText.readObject(text), "t", "").equals("active")) {
                session.touch();
            }
        } catch (MalformedJsonException | IllegalArgumentException e) {
            wire.giveUp();
        }
    }

    @Override
    public synchronized void close() {
        session.unlisten(times);
        if (alive != null) {
            alive.cancel(false);
        }
    }
}
