package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.rate.RateLimiter;
import org.gavel.verto.ConnectionState;
import org.gavel.web.session.SessionTimes;
import org.gavel.web.session.UserSession;

/**
 * One open page, from its first message to its end: what it shows, what it asks for, what it is told. The messages are those of
 * {@code docs/push.md}; nothing that a page sends is trusted.
 */
final class PageSocket implements LinkListener, AutoCloseable {

    private static final long NOTHING_TOLD = -1;

    private final PageServices services;
    private final UserSession session;
    private final ModeratorLink link;
    private final PushMessages texts;
    private final Reader reader;
    private final PageQueue.Wire wire;
    private final PageQueue outbox;
    private final PageCalls calls;
    private final PageActs acts;
    private final Consumer<SessionTimes> times;
    private final SignsOfLife life;
    private final RateLimiter rate = new RateLimiter(PageServices.MESSAGES);
    private final Runnable policyChanged = this::policyChanged;
    private View view;
    private ScheduledFuture<?> alive;
    private RoomQuestion asked;
    private boolean sees;
    private boolean closed;
    private volatile LiveRoom room;
    private volatile Names names = Names.MASKED;
    private volatile long activityTold;

    /**
     * @param session of the person before the page
     * @param life of their browser
     */
    PageSocket(
            PageServices services,
            UserSession session,
            ModeratorLink link,
            PushMessages texts,
            PageQueue.Wire wire,
            SignsOfLife life) {
        this.services = services;
        this.session = session;
        this.link = link;
        this.texts = texts;
        this.reader = services.reader(link, texts);
        this.wire = wire;
        this.life = life;
        this.outbox = new PageQueue(wire);
        this.calls = new PageCalls(services.telephone(), link, session.actor(), texts, reader::callers, outbox::post);
        this.acts = new PageActs(
                services,
                session::actor,
                link,
                (id, result) -> outbox.post(PageMessages.done(id, result, texts, names)));
        this.times = told -> outbox.post(PageMessages.session(told));
    }

    /** The page is there. */
    void open() {
        outbox.post(PageMessages.hello(session, services.run(), services.clock().millis()));
        session.listen(times);
        Runnable heartbeat = new PageHeartbeat(life, outbox, wire, services.clock(), calls::gone);
        long pause = life.pause().toMillis();
        alive = services.scheduler().scheduleAtFixedRate(heartbeat, pause, pause, TimeUnit.MILLISECONDS);
        link.listen(this);
        services.accessControl().listen(policyChanged);
        linkChanged(link, link.state());
        calls.open();
    }

    /** The browser has given a sign of life. */
    void heard() {
        life.seen();
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        outbox.post(PageMessages.link(link, state, texts));
        if (state instanceof ConnectionState.Closed) {
            // Another link may have taken its place: the page comes back and finds it, or the sign-in.
            wire.giveUp();
        }
    }

    @Override
    public void close() {
        // Not while holding the lock: what his calls then tell can close another page.
        calls.close();
        end();
    }

    private synchronized void end() {
        session.unlisten(times);
        link.unlisten(this);
        services.accessControl().unlisten(policyChanged);
        closed = true;
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
        life.seen();
        if (!rate.allows()) {
            wire.giveUp();
            return;
        }
        try {
            take(JsonText.readObject(text));
        } catch (MalformedJsonException | IllegalArgumentException e) {
            outbox.post(PageMessages.error(texts.of("push.malformed")));
        } catch (BadMessageException e) {
            outbox.post(PageMessages.error(texts.of(e.getMessage())));
        }
    }

    private void take(JsonObject message) {
        String kind = JsonFields.text(message, "t", "");
        if (PageCalls.takes(kind)) {
            calls.take(message, shownRoom());
            return;
        }
        switch (kind) {
            case "seen" -> outbox.seen(JsonFields.number(message, "n").orElse(0));
            case "window" -> window(message);
            case "query" -> query(message);
            case "everybody" -> outbox.post(PageMessages.everybody(everybody()));
            case "act" -> act(message);
            case "active" -> session.touch();
            case "wall" -> showWall();
            case "room" -> openRoom(message);
            case "retry" -> link.start();
            default -> throw new BadMessageException("push.malformed");
        }
    }

    /** The room that this page shows, also one that the moderator may not see: then they may not join it either, and that is told. */
    private synchronized Optional<CallMessage.ShownRoom> shownRoom() {
        return Optional.ofNullable(asked).map(question -> services.shown(question.conference()));
    }

    private synchronized View shown() {
        if (view == null) {
            throw new BadMessageException("push.malformed");
        }
        return view;
    }

    private synchronized int[] everybody() {
        return shown().everybody();
    }

    private synchronized void window(JsonObject message) {
        shown().window(message);
        asked = asked == null ? null : asked.moved(message);
        outbox.wantFrame();
    }

    private synchronized void query(JsonObject message) {
        shown().query(message);
        asked = asked == null ? null : asked.asked(message);
        outbox.wantFrame();
    }

    private synchronized void showWall() {
        closeView();
        room = null;
        asked = null;
        Pacer pacer = pacer();
        view = new WallView(
                services.rooms(), services::leftOut, reader, services.clock(), () -> pacer.ask(Haste.OVERVIEW));
        outbox.shows(view::frame);
    }

    private synchronized void openRoom(JsonObject message) {
        ConferenceId conference = ConferenceId.ofKey(JsonFields.text(message, "room", ""))
                .orElseThrow(() -> new BadMessageException("push.noSuchRoom"));
        if (!services.mayOpen(link.moderator(), conference)) {
            throw new BadMessageException("push.tooManyRooms");
        }
        asked = new RoomQuestion(conference, message);
        boolean admitted = services.accessControl().admits(session.actor(), Permission.SEE, "room", conference);
        showRoom(admitted);
    }

    /** A room that the moderator may not see is not even opened: that would cost the switch and all who are connected. */
    private synchronized void showRoom(boolean permitted) {
        closeView();
        sees = permitted;
        room = null;
        if (permitted) {
            showPermitted(services.rooms()
                    .visit(asked.conference())
                    .orElseThrow(() -> new BadMessageException("push.noSuchRoom")));
        } else {
            view = new UnpermittedView(
                    asked.conference(),
                    services.number(asked.conference()),
                    texts,
                    services.clock().instant());
            outbox.post(PageMessages.activity(List.of(), true, link.moderator(), texts, names));
            outbox.shows(view::frame);
        }
    }

    private void showPermitted(LiveRoom wanted) {
        room = wanted;
        names = reader.names(wanted);
        activityTold = NOTHING_TOLD;
        Pacer pacer = pacer();
        RosterView shown = new RosterView(wanted, reader, pacer);
        view = shown;
        shown.query(asked.message());
        tellActivity();
        outbox.shows(shown::frame);
    }

    // ---- what he is permitted changes ----------------------------------------------------------------------------

    /** Whoever changed it does not wait for this page. */
    private void policyChanged() {
        services.scheduler().execute(this::follow);
    }

    private synchronized void follow() {
        if (closed) {
            return;
        }
        if (asked != null) {
            boolean permitted = reader.maySee(asked.conference());
            boolean otherNames = room != null && reader.names(room) != names;
            if (permitted != sees || otherNames) {
                showRoom(permitted);
            }
        }
        if (view != null) {
            view.permissionsChanged();
        }
        outbox.wantFrame();
    }

    private Pacer pacer() {
        // Monotonic: a clock that is set meanwhile changes no span.
        return new Pacer(services.scheduler(), () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), () -> {
            tellActivity();
            outbox.wantFrame();
        });
    }

    private synchronized void tellActivity() {
        LiveRoom shown = room;
        boolean permitted = shown != null && shown.access(link).view() == Capability.GRANTED;
        if (permitted && shown.activity().last() != activityTold) {
            boolean whole = activityTold == NOTHING_TOLD;
            List<ActivityItem> items = shown.activity().after(Math.max(0, activityTold));
            activityTold = items.isEmpty() ? 0 : items.get(items.size() - 1).number();
            outbox.post(PageMessages.activity(items, whole, link.moderator(), texts, names));
        }
    }

    // ---- acts --------------------------------------------------------------------------------------------------

    private void act(JsonObject message) {
        LiveRoom shown = room;
        if (shown != null) {
            acts.perform(message, shown);
        } else {
            acts.refuse(message, askedRoom());
        }
    }

    /** One that the moderator may see no more, though their page has not heard of it yet. */
    private synchronized ConferenceId askedRoom() {
        if (asked == null) {
            throw new BadMessageException("push.malformed");
        }
        return asked.conference();
    }
}
