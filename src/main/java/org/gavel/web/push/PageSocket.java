package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.rate.RateLimiter;
import org.gavel.verto.ConnectionState;
import org.gavel.web.session.SessionTimes;
import org.gavel.web.session.UserSession;

/**
 * The connection of one open page: takes its messages and hands each to the part that answers it. The messages are those of
 * {@code docs/push.md}. All input from the page is hostile.
 */
final class PageSocket implements LinkListener, AutoCloseable {

    private final PageServices services;
    private final UserSession session;
    private final ModeratorLink link;
    private final BundleMessages messages;
    private final PageQueue.Wire wire;
    private final PageQueue outbox;
    private final PageContent content;
    private final PageCalls calls;
    private final PageActs acts;
    private final PageLayouts layouts;
    private final Consumer<SessionTimes> times;
    private final BrowserLiveness life;
    private final RateLimiter rate = new RateLimiter(PageServices.PAGE_RATE);
    private final Runnable policyChanged = this::policyChanged;
    private volatile ScheduledFuture<?> heartbeat;

    /**
     * @param services what pages share
     * @param session the session of the person at the page
     * @param link the moderator's link to the switch
     * @param messages in the moderator's language
     * @param wire the page's WebSocket
     * @param life when the person's browser last sent something
     */
    PageSocket(
            PageServices services,
            UserSession session,
            ModeratorLink link,
            BundleMessages messages,
            PageQueue.Wire wire,
            BrowserLiveness life) {
        this.services = services;
        this.session = session;
        this.link = link;
        this.messages = messages;
        this.wire = wire;
        this.life = life;
        this.outbox = new PageQueue(wire);
        Viewer viewer = services.viewer(link, messages);
        this.content = new PageContent(services, viewer, outbox);
        this.calls =
                new PageCalls(services.callServices(), link, session.actor(), messages, viewer::callers, outbox::post);
        this.acts = new PageActs(
                services,
                session::actor,
                link,
                (id, told) -> outbox.post(PageJson.done(id, told, messages, content.names())),
                outbox::post);
        this.layouts = new PageLayouts(viewer.permit(), link, messages, outbox::post);
        this.times = told -> outbox.post(PageJson.session(told));
    }

    /** Sends the first messages and begins to follow the session, the link, the permissions and the calls. */
    void open() {
        outbox.post(PageJson.hello(session, services.run(), services.clock().millis()));
        session.listen(times);
        Runnable beat = new PageHeartbeat(life, outbox, wire, services.clock(), calls::gone);
        long interval = life.pingInterval().toMillis();
        heartbeat = services.scheduler().scheduleAtFixedRate(beat, interval, interval, TimeUnit.MILLISECONDS);
        link.listen(this);
        services.accessControl().listen(policyChanged);
        linkChanged(link, link.state());
        calls.open();
    }

    /** Notes that the browser has answered a ping. */
    void heard() {
        life.heard();
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        outbox.post(PageJson.link(link, state, messages));
        if (state instanceof ConnectionState.Closed) {
            // The page connects again: then it gets another link of its moderator, or the sign-in page.
            wire.giveUp();
        }
    }

    @Override
    public void close() {
        // First, and without a lock: the end of a call can close another page of this moderator.
        calls.close();
        session.unlisten(times);
        link.unlisten(this);
        services.accessControl().unlisten(policyChanged);
        ScheduledFuture<?> running = heartbeat;
        if (running != null) {
            running.cancel(false);
        }
        content.close();
    }

    /** Runs later on the scheduler, because the change of the policy must not wait for this page. */
    private void policyChanged() {
        services.scheduler().execute(content::permissionsChanged);
    }

    /**
     * Takes a message of the page. The page gets {@code error} when the message breaks a rule, and is given up when it sends too many.
     *
     * @param text hostile text
     */
    void receive(String text) {
        life.heard();
        if (!rate.allows()) {
            wire.giveUp();
            return;
        }
        try {
            take(JsonText.readObject(text));
        } catch (MalformedJsonException | IllegalArgumentException e) {
            outbox.post(PageJson.error(messages.of("push.malformed")));
        } catch (BadMessageException e) {
            outbox.post(PageJson.error(messages.of(e.getMessage())));
        }
    }

    private void take(JsonObject message) {
        String kind = JsonFields.text(message, "t", "");
        if (PageCalls.takes(kind)) {
            calls.take(message, content.shownRoom());
            return;
        }
        switch (kind) {
            case "seen" -> outbox.seen(JsonFields.number(message, "n").orElse(0));
            case "window" -> content.window(message);
            case "query" -> content.query(message);
            case "everybody" -> outbox.post(PageJson.everybody(content.everybody()));
            case "act" -> act(message);
            case "layouts" -> layouts.ask(message, content.room());
            case "undo" -> acts.undo(message, content.room());
            case "active" -> session.touch();
            case "wall" -> content.showWall();
            case "room" -> content.openRoom(message, session.actor());
            case "retry" -> link.start();
            default -> throw new BadMessageException("push.malformed");
        }
    }

    /** The page may still show a room that its moderator may no longer see; then the action is refused and recorded. */
    private void act(JsonObject message) {
        Optional<LiveRoom> shown = content.room();
        if (shown.isPresent()) {
            acts.perform(message, shown.get());
        } else {
            acts.refuse(message, content.askedRoom());
        }
    }
}
