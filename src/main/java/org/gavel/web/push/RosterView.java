package org.gavel.web.push;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.store.MirroredRoster;
import org.gavel.verto.ConnectionState;

/**
 * The view of a page that shows one room.
 *
 * <p>Each time a frame can go it collects what the page should have ({@link RosterState}), and {@link SentRoster} writes what differs from
 * what the page has. A change of the roster only asks for a frame ({@link RosterUrgency}). A moderator whom the switch does not let see
 * the room gets its head, which tells why, and no member; one whom Gavel does not permit to see it gets {@link UnpermittedView} instead.
 * While the switch cannot be asked, the page shows the roster of the database ({@link RosterFallback}).
 */
final class RosterView implements View, LinkListener {

    static final int MAX_ROWS = 200;

    /** The least time between two updates of counts and speakers when a frame goes for a row anyway: then they cost the page little. */
    private static final long WITH_ROWS_MILLIS = 150;

    private final LiveRoom room;
    private final ModeratorLink link;
    private final Viewer viewer;
    private final Names names;
    private final Pacer pacer;
    private final RosterFallback fallback;
    private final ActReasons reasons;
    private final SentRoster sent;
    private RosterWindow window;
    private RosterUrgency urgency;
    private LiveRoster roster;
    private Query query = Query.EVERYTHING;
    private JsonObject place = JsonValue.EMPTY_JSON_OBJECT;
    private boolean granted;
    private long countsAt;

    /**
     * @param room the room
     * @param viewer who reads the page
     * @param pacer is asked for a frame when the page may have something new to show
     */
    RosterView(LiveRoom room, Viewer viewer, Pacer pacer) {
        this.room = room;
        this.link = viewer.link();
        this.viewer = viewer;
        this.names = viewer.names(room);
        this.pacer = pacer;
        this.countsAt = pacer.now() - Pacer.Urgency.OUT_OF_VIEW.millis();
        this.reasons = new ActReasons(room, viewer);
        this.sent = new SentRoster(names, viewer.messages());
        this.fallback = new RosterFallback(room, viewer, () -> pacer.ask(Pacer.Urgency.IN_VIEW));
        room.shown();
        follow(room.roster());
        link.listen(this);
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        pacer.ask(Pacer.Urgency.IN_VIEW);
    }

    @Override
    public void capabilityLearned(ModeratorLink learned) {
        pacer.ask(Pacer.Urgency.IN_VIEW);
    }

    @Override
    public void close() {
        end();
        link.unlisten(this);
        room.hidden();
    }

    private synchronized void end() {
        roster.unlisten(urgency);
        fallback.close();
    }

    /** Shows another roster from now on. The page forgets the rows of the one before. */
    private void follow(LiveRoster other) {
        if (roster != null) {
            roster.unlisten(urgency);
        }
        roster = other;
        window = new RosterWindow(other, viewer.messages().locale(), names);
        urgency = new RosterUrgency(window, pacer::ask);
        window.ask(query);
        move(place);
        other.listen(urgency);
        sent.beginAnew();
    }

    @Override
    public synchronized void permissionsChanged() {
        reasons.forget();
    }

    @Override
    public synchronized void query(JsonObject message) {
        query = Query.read(JsonFields.object(message, "query"));
        window.ask(query);
        move(message);
    }

    @Override
    public synchronized void window(JsonObject message) {
        move(message);
    }

    @Override
    public synchronized int[] everybody() {
        if (!maySee() || !roster.equals(room.roster())) {
            return new int[0];
        }
        window.follow();
        return window.everybody();
    }

    private void move(JsonObject message) {
        int first = bounded(message, "first", 0, Integer.MAX_VALUE);
        int count = bounded(message, "count", 0, MAX_ROWS);
        int top = bounded(message, "top", first, Integer.MAX_VALUE);
        int rows = bounded(message, "rows", count, MAX_ROWS);
        window.move(first, count);
        window.look(top, rows);
        place = message;
    }

    private static int bounded(JsonObject message, String field, int otherwise, int most) {
        long number = JsonFields.number(message, field).orElse(otherwise);
        if (number < 0 || number > most) {
            throw new BadMessageException("push.malformed");
        }
        return (int) number;
    }

    @Override
    public synchronized PageQueue.Frame frame() {
        RosterState now = now();
        keepPaceOfCounts(now);
        if (sent.isUpToDate(now)) {
            return null;
        }
        PageQueue.Frame frame = sent.frame(now);
        window.shown(now.rows());
        return frame;
    }

    /** What the page should have now. */
    private RosterState now() {
        boolean sees = maySee();
        RoomHead head = RoomHead.of(room, viewer, reasons);
        Optional<MirroredRoster> mirrored = fallback.roster(sees);
        LiveRoster wanted = mirrored.map(MirroredRoster::roster).orElseGet(room::roster);
        if (!roster.equals(wanted)) {
            follow(wanted);
        }
        Optional<RoomHead> mirroredHead =
                mirrored.flatMap(one -> one.seen().map(seen -> head.mirrored(seen, roster.size(), viewer.messages())));
        if (mirroredHead.isPresent()) {
            return withRows(mirroredHead.get());
        }
        if (sees && room.access(link).view() == Capability.UNKNOWN) {
            return sent.state().lost(lostHead(head));
        }
        return granted ? withRows(head) : RosterState.withoutMembers(head);
    }

    private RoomHead lostHead(RoomHead now) {
        RoomHead last = sent.state().head();
        return last == null ? now : last.lost(now, link.state().since(), viewer.messages());
    }

    private RosterState withRows(RoomHead head) {
        window.follow();
        int[] order = window.handles();
        Map<Integer, RosterEntry> rows = rows(head, order);
        boolean early = !sent.beginsAnew() && head.asOf() == null && pacer.now() - countsAt < WITH_ROWS_MILLIS;
        boolean asBefore = early || head.members() == null;
        return new RosterState(
                head,
                asBefore ? sent.state().counts() : roster.counts(),
                speakers(head, asBefore),
                order,
                window.first(),
                window.total(),
                rows);
    }

    private Map<Integer, RosterEntry> rows(RoomHead head, int[] order) {
        Map<Integer, RosterEntry> rows = new LinkedHashMap<>();
        for (int handle : order) {
            window.entry(handle).ifPresent(entry -> rows.put(handle, entry));
        }
        // The page also needs the moderator's own row outside the window: it shows whether the room hears them.
        Optional.ofNullable(head.own())
                .flatMap(own -> roster.find(own.intValue()))
                .ifPresent(own -> rows.put(own.handle(), own));
        return rows;
    }

    /** The speakers of a past moment are not known: rows of the database do not tell who spoke. */
    private List<RosterEntry> speakers(RoomHead head, boolean asBefore) {
        if (head.asOf() != null) {
            return null;
        }
        return asBefore ? sent.state().speakers() : roster.speakers();
    }

    /** Counts and speakers change with fewer frames than rows. Those that this frame leaves out get a frame when their time comes. */
    private void keepPaceOfCounts(RosterState now) {
        RosterState before = sent.state();
        if (!now.sameCounts(before) || !now.sameSpeakers(before)) {
            countsAt = pacer.now();
        } else if (granted
                && now.head().members() != null
                && now.head().asOf() == null
                && !(roster.counts().equals(before.counts())
                        && roster.speakers().equals(before.speakers()))) {
            pacer.askFor(countsAt + Pacer.Urgency.OUT_OF_VIEW.millis());
        }
    }

    /** While the link is down, rows that the moderator was allowed to see stay in view; the head tells that they are old. */
    private boolean maySee() {
        Capability view = room.access(link).view();
        boolean ended =
                link.state() instanceof ConnectionState.Refused || link.state() instanceof ConnectionState.Closed;
        granted = view == Capability.GRANTED || (granted && view == Capability.UNKNOWN && !ended);
        return granted;
    }
}
