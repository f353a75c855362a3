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

/** One open page that shows nothing live: it hears when its session ends, and tells when its person did something. */
final class SessionSocket implements AutoCloseable {

    private static final long ALIVE_SECONDS = 15;

    private final PageServices services;
    private final UserSession session;
    private final PageQueue.Wire wire;
    private final PageQueue outbox;
    private final Consumer<SessionTimes> times;
    private final RateLimiter rate = new RateLimiter(PageServices.MESSAGES);
    private ScheduledFuture<?> alive;

    SessionSocket(PageServices services, UserSession session, PageQueue.Wire wire) {
        this.services = services;
        this.session = session;
        this.wire = wire;
        this.outbox = new PageQueue(wire);
        this.times = told -> outbox.post(PageMessages.session(told));
    }

    UserSession session() {
        return session;
    }

    /** The page is there. */
    synchronized void open() {
        outbox.post(PageMessages.hello(session, services.run(), services.clock().millis()));
        session.listen(times);
        alive = services.scheduler()
                .scheduleAtFixedRate(
                        () -> outbox.post(PageMessages.alive(services.clock().millis())),
                        ALIVE_SECONDS,
                        ALIVE_SECONDS,
                        TimeUnit.SECONDS);
    }

    /** Takes a message of the page; whatever it is but {@code active} means nothing here. */
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
