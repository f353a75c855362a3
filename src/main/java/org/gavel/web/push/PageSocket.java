package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;
import org.gavel.moderation.ActRequest;
import org.gavel.moderation.ActResult;
import org.gavel.moderation.ActivityItem;
import org.gavel.moderation.Capability;
import org.gavel.moderation.LinkListener;
import org.gavel.moderation.ModeratorLink;
import org.gavel.moderation.Room;
import org.gavel.verto.ConnectionState;
import org.gavel.web.session.DeskSession;
import org.gavel.web.session.SessionTimes;

/**
 * One open page, from its first message to its end: what it shows, what it asks for, what it is told. The messages are those of
 * {@code docs/push.md}; nothing that a page sends is trusted.
 */
final class PageSocket implements LinkListener, AutoCloseable {

    private static final long WALL_PAUSE = 250;
    private static final long ROOM_PAUSE = 50;
    private static final int MAX_ACTS = 50;
    private static final long ALIVE_SECONDS = 15;
    private static final long NOTHING_TOLD = -1;

    private final Desk desk;
    private final DeskSession session;
    private final ModeratorLink link;
    private final Texts texts;
    private final Outbox.Wire wire;
    private final Outbox outbox;
    private final Consumer<SessionTimes> times;
    private final AtomicInteger acts = new AtomicInteger();
    private final MessageLimit limit = new MessageLimit(System::nanoTime);
    private View view;
    private ScheduledFuture<?> alive;
    private volatile Room room;
    private volatile long activityTold;

    PageSocket(Desk desk, DeskSession session, ModeratorLink link, Texts texts, Outbox.Wire wire) {
        this.desk = desk;
        this.session = session;
        this.link = link;
        this.texts = texts;
        this.wire = wire;
        this.outbox = new Outbox(wire);
        this.times = told -> outbox.post(Messages.session(told));
    }

    /** The page is there. */
    void open() {
        outbox.post(Messages.hello(session, desk.run()));
        session.listen(times);
        alive = desk.scheduler().scheduleAtFixedRate(this::tellAlive, ALIVE_SECONDS, ALIVE_SECONDS, TimeUnit.SECONDS);
        link.listen(this);
        linkChanged(link, link.state());
    }

    /** So that the page knows silence from loss. */
    private void tellAlive() {
        if (outbox.isQuietFor(ALIVE_SECONDS * 1_000L)) {
            outbox.post(Messages.alive());
        }
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        outbox.post(Messages.link(state, texts));
        if (state instanceof ConnectionState.Closed) {
            // Another link may have taken its place: the page comes back and finds it, or the sign-in.
            wire.giveUp();
        }
    }

    @Override
    public synchronized void close() {
        session.unlisten(times);
        link.unlisten(this);
        if (alive != null) {
            alive.cancel(false);
        }
        closeView();
    }

    private void closeView() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    // ---- what the page sends -----------------------------------------------------------------------------------

    /** Takes a message of the page; whatever is wrong with it is told to the page. */
    void receive(String text) {
        if (!limit.allows()) {
            wire.giveUp();
            return;
        }
        try {
            take(JsonText.readObject(text));
        } catch (MalformedJsonException | IllegalArgumentException e) {
            outbox.post(Messages.error(texts.of("push.malformed")));
        } catch (BadMessageException e) {
            outbox.post(Messages.error(texts.of(e.getMessage())));
        }
    }

    private void take(JsonObject message) {
        switch (JsonFields.text(message, "t", "")) {
            case "seen" -> outbox.seen(JsonFields.number(message, "n").orElse(0));
            case "window" -> {
                shown().window(message);
                outbox.wantFrame();
            }
            case "query" -> {
                shown().query(message);
                outbox.wantFrame();
            }
            case "act" -> act(message);
            case "active" -> session.touch();
            case "wall" -> showWall();
            case "room" -> showRoom(message);
            case "retry" -> link.start();
            default -> throw new BadMessageException("push.malformed");
        }
    }

    private synchronized View shown() {
        if (view == null) {
            throw new BadMessageException("push.malformed");
        }
        return view;
    }

    private synchronized void showWall() {
        closeView();
        room = null;
        Pacer pacer = pacer(WALL_PAUSE);
        view = new WallView(desk.rooms(), link, texts, pacer::ask);
        outbox.shows(view::frame);
    }

    private synchronized void showRoom(JsonObject message) {
        Room wanted = desk.room(JsonFields.text(message, "room", ""))
                .orElseThrow(() -> new BadMessageException("push.noSuchRoom"));
        closeView();
        room = wanted;
        activityTold = NOTHING_TOLD;
        Pacer pacer = pacer(ROOM_PAUSE);
        RoomView shown = new RoomView(wanted, link, desk.gate(), texts, pacer::ask);
        view = shown;
        shown.query(message);
        tellActivity();
        outbox.shows(shown::frame);
    }

    private Pacer pacer(long pause) {
        return new Pacer(desk.scheduler(), System::currentTimeMillis, pause, () -> {
            tellActivity();
            outbox.wantFrame();
        });
    }

    private synchronized void tellActivity() {
        Room shown = room;
        boolean permitted = shown != null && shown.access(link).view() == Capability.GRANTED;
        if (permitted && shown.activity().last() != activityTold) {
            List<ActivityItem> items = shown.activity().after(Math.max(0, activityTold));
            activityTold = items.isEmpty() ? 0 : items.get(items.size() - 1).number();
            outbox.post(Messages.activity(items, link.moderator(), texts));
        }
    }

    // ---- acts --------------------------------------------------------------------------------------------------

    private void act(JsonObject message) {
        Room shown = room;
        if (shown == null) {
            throw new BadMessageException("push.malformed");
        }
        ActRequest request = ActMessage.request(message);
        String id = ActMessage.id(message);
        if (acts.incrementAndGet() > MAX_ACTS) {
            acts.decrementAndGet();
            throw new BadMessageException("push.tooManyActs");
        }
        desk.relay().act(link, shown, request).whenComplete((result, failure) -> {
            acts.decrementAndGet();
            outbox.post(Messages.done(id, outcome(request, result, failure), texts));
        });
    }

    private static ActResult outcome(ActRequest request, ActResult result, Throwable failure) {
        return failure == null ? result : ActMessage.broken(request);
    }
}
