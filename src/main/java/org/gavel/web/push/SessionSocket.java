package org.gavel.web.push;

import org.gavel.rate.RateLimit;
import org.gavel.rate.RateLimiter;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;
import org.gavel.web.session.DeskSession;
import org.gavel.web.session.SessionTimes;

/** One open page that shows nothing live: it hears when its session ends, and tells when its person did something. */
final class SessionSocket implements AutoCloseable {

    private static final long ALIVE_SECONDS = 15;

    private final Desk desk;
    private final DeskSession session;
    private final Outbox.Wire wire;
    private final Outbox outbox;
    private final Consumer<SessionTimes> times;
    private final RateLimiter limit = new RateLimiter(RateLimit.MESSAGES);
    private ScheduledFuture<?> alive;

    SessionSocket(Desk desk, DeskSession session, Outbox.Wire wire) {
        this.desk = desk;
        this.session = session;
        this.wire = wire;
        this.outbox = new Outbox(wire);
        this.times = told -> outbox.post(Messages.session(told));
    }

    DeskSession session() {
        return session;
    }

    /** The page is there. */
    synchronized void open() {
        outbox.post(Messages.hello(session, desk.run(), desk.clock().millis()));
        session.listen(times);
        alive = desk.scheduler()
                .scheduleAtFixedRate(
                        () -> outbox.post(Messages.alive(desk.clock().millis())), ALIVE_SECONDS, ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes a message of the page; whatever it is but {@code active} means nothing here. */
    void receive(String text) {
        if (!limit.allows(session.handle())) {
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
