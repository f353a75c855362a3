package org.gavel.web.push;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonFields;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.moderation.room.LiveRoom;

/**
 * What one page shows: the wallboard, a room with its activity, or nothing yet. It shows a room anew when the moderator's permissions
 * change. Safe for use by several threads.
 */
final class PageContent implements AutoCloseable {

    private static final long NOTHING_TOLD = -1;

    private final PageServices services;
    private final ModeratorLink link;
    private final BundleMessages messages;
    private final Viewer viewer;
    private final PageQueue outbox;
    private View view;
    private RoomRequest asked;
    private boolean sees;
    private boolean closed;
    private volatile LiveRoom room;
    private volatile Names names = Names.MASKED;
    private volatile long activityTold;

    /**
     * @param services what pages share
     * @param viewer who reads the page
     * @param outbox takes frames and messages to the page
     */
    PageContent(PageServices services, Viewer viewer, PageQueue outbox) {
        this.services = services;
        this.link = viewer.link();
        this.messages = viewer.messages();
        this.viewer = viewer;
        this.outbox = outbox;
    }

    /** {@return the room that the page shows; empty when it shows none, or one that the moderator may not see} */
    Optional<LiveRoom> room() {
        return Optional.ofNullable(room);
    }

    /** {@return how members are shown to the page} */
    Names names() {
        return names;
    }

    /** {@return the room that the page asked for, for a call to it; also one that the moderator may not see, so that the call is refused} */
    synchronized Optional<CallMessage.ShownRoom> shownRoom() {
        return Optional.ofNullable(asked).map(request -> services.shown(request.conference()));
    }

    /**
     * {@return the conference of the room that the page asked for}
     *
     * @throws BadMessageException when it asked for none
     */
    synchronized ConferenceId askedRoom() {
        if (asked == null) {
            throw new BadMessageException("push.malformed");
        }
        return asked.conference();
    }

    /**
     * {@return the handles of all members that match the page's query and are in the room, in order}
     *
     * @throws BadMessageException when the page shows no room
     */
    synchronized int[] everybody() {
        return shown().everybody();
    }

    /**
     * Takes another window.
     *
     * @param message of the kind {@code window}
     * @throws BadMessageException when it breaks a rule, or the page shows no room
     */
    synchronized void window(JsonObject message) {
        shown().window(message);
        asked = asked == null ? null : asked.withWindow(message);
        outbox.wantFrame();
    }

    /**
     * Takes another filter, search or order.
     *
     * @param message of the kind {@code query}
     * @throws BadMessageException when it breaks a rule, or the page shows no room
     */
    synchronized void query(JsonObject message) {
        shown().query(message);
        asked = asked == null ? null : asked.withQuery(message);
        outbox.wantFrame();
    }

    private View shown() {
        if (view == null) {
            throw new BadMessageException("push.malformed");
        }
        return view;
    }

    /** Shows the wallboard from now on. */
    synchronized void showWall() {
        closeView();
        room = null;
        asked = null;
        Pacer pacer = pacer();
        view = new WallView(
                services.rooms(), services::leftOut, viewer, services.clock(), () -> pacer.ask(Pacer.Urgency.OVERVIEW));
        outbox.shows(view::frame);
    }

    /**
     * Shows a room from now on.
     *
     * @param message of the kind {@code room}
     * @param actor who asks, for the audit of a refusal
     * @throws BadMessageException when there is no such room, or the moderator opens too many
     */
    synchronized void openRoom(JsonObject message, Actor actor) {
        ConferenceId conference = ConferenceId.ofKey(JsonFields.text(message, "room", ""))
                .orElseThrow(() -> new BadMessageException("push.noSuchRoom"));
        if (!services.mayOpen(link.moderator(), conference)) {
            throw new BadMessageException("push.tooManyRooms");
        }
        asked = new RoomRequest(conference, message);
        boolean admitted = services.accessControl().admits(actor, Permission.SEE, "room", conference);
        showRoom(admitted);
    }

    /** Opens no room that the moderator may not see: a room costs the switch requests and every connected moderator a subscription. */
    private void showRoom(boolean permitted) {
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
                    messages,
                    services.clock().instant());
            outbox.post(PageJson.activity(List.of(), true, link.moderator(), messages, names));
            outbox.shows(view::frame);
        }
    }

    private void showPermitted(LiveRoom wanted) {
        room = wanted;
        names = viewer.names(wanted);
        activityTold = NOTHING_TOLD;
        RosterView shown = new RosterView(wanted, viewer, pacer());
        view = shown;
        shown.query(asked.message());
        tellActivity();
        outbox.shows(shown::frame);
    }

    private Pacer pacer() {
        // Monotonic, because the machine's clock may be set meanwhile.
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
            outbox.post(PageJson.activity(items, whole, link.moderator(), messages, names));
        }
    }

    /** Follows the moderator's permissions, which have changed. */
    synchronized void permissionsChanged() {
        if (closed) {
            return;
        }
        if (asked != null) {
            boolean permitted = viewer.maySee(asked.conference());
            boolean otherNames = room != null && viewer.names(room) != names;
            if (permitted != sees || otherNames) {
                showRoom(permitted);
            }
        }
        if (view != null) {
            view.permissionsChanged();
        }
        outbox.wantFrame();
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeView();
    }

    private void closeView() {
        if (view != null) {
            view.close();
            view = null;
        }
    }
}
