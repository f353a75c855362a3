package org.gavel.web.push;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.RosterCounts;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;
import org.gavel.roster.store.MirroredRoster;
import org.gavel.verto.ConnectionState;

/**
 * A page that shows one room.
 *
 * <p>It remembers what the page has and, each time a frame can go, sends what is different now: rows of the window, their order,
 * counts, speakers, head. A roster's change costs nothing here but a look whether it is in view, and a wish for a frame. A
 * moderator whom the switch does not let see the room gets its head, which tells why, and nobody's name; one who is not permitted
 * to see it has no such view but {@link UnpermittedView}. While the switch cannot be asked the roster of the database stands in
 * ({@link StandIn}).
 */
final class RosterView implements View, LinkListener {

    static final int MAX_ROWS = 200;

    /** Between two of what stands beside the rows, when a frame goes for them anyway: beside them it costs the page little. */
    private static final long RIDE_MILLIS = 150;

    private final LiveRoom room;
    private final ModeratorLink link;
    private final Reader reader;
    private final Names names;
    private final Pacer pacer;
    private final RowJson rowJson;
    private final StandIn standIn;
    private final ActReasons reasons;
    private RosterWindow window;
    private RosterNews rosterNews;
    private LiveRoster roster;
    private Query query = Query.EVERYTHING;
    private JsonObject place = JsonValue.EMPTY_JSON_OBJECT;
    private boolean granted;
    private boolean whole = true;
    private long number;
    private Map<Integer, RosterEntry> has = Map.of();
    private int[] hasOrder = new int[0];
    private int hasFirst;
    private int hasTotal = -1;
    private RoomHead hasHead;
    private RosterCounts hasCounts;
    private List<RosterEntry> hasSpeakers;
    private long besideAt;

    /** @param pacer is asked when there may be something new to show */
    RosterView(LiveRoom room, Reader reader, Pacer pacer) {
        this.room = room;
        this.link = reader.link();
        this.reader = reader;
        this.names = reader.names(room);
        this.pacer = pacer;
        this.besideAt = pacer.now() - Haste.BESIDE.millis();
        this.reasons = new ActReasons(room, reader);
        this.rowJson = new RowJson(reader.messages(), names);
        this.standIn = new StandIn(room, reader, () -> pacer.ask(Haste.IN_VIEW));
        room.shown();
        follow(room.roster());
        link.listen(this);
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        pacer.ask(Haste.IN_VIEW);
    }

    @Override
    public void capabilityLearned(ModeratorLink learned) {
        pacer.ask(Haste.IN_VIEW);
    }

    @Override
    public void close() {
        end();
        link.unlisten(this);
        room.hidden();
    }

    private synchronized void end() {
        roster.unlisten(rosterNews);
        standIn.close();
    }

    /** From now on this roster is shown: what the page has of another one it forgets. */
    private void follow(LiveRoster other) {
        if (roster != null) {
            roster.unlisten(rosterNews);
        }
        roster = other;
        window = new RosterWindow(other, reader.messages().locale(), names);
        rosterNews = new RosterNews(window, pacer::ask);
        window.ask(query);
        move(place);
        other.listen(rosterNews);
        has = Map.of();
        whole = true;
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

    // ---- frames ------------------------------------------------------------------------------------------------

    @Override
    public synchronized PageQueue.Frame frame() {
        Present present = present();
        keepPaceBeside(present);
        if (isKnown(present)) {
            return null;
        }
        number++;
        String text = JsonParts.message("room", json -> write(json, present));
        remember(present);
        return new PageQueue.Frame(number, text);
    }

    /** All that the page should have now; nobody changes any of it. Counts and speakers are {@code null} where they are not known. */
    @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, compared by their contents where that is meant
    private record Present(
            RoomHead head,
            RosterCounts counts,
            List<RosterEntry> speakers,
            int[] order,
            int first,
            int total,
            Map<Integer, RosterEntry> rows) {}

    private Present present() {
        boolean sees = maySee();
        RoomHead head = RoomHead.of(room, reader, reasons);
        Optional<MirroredRoster> mirrored = standIn.roster(sees);
        LiveRoster wanted = mirrored.map(MirroredRoster::roster).orElseGet(room::roster);
        if (!roster.equals(wanted)) {
            follow(wanted);
        }
        Optional<RoomHead> mirroredHead =
                mirrored.flatMap(one -> one.seen().map(seen -> head.mirrored(seen, roster.size(), reader.messages())));
        if (mirroredHead.isPresent()) {
            return rows(mirroredHead.get());
        }
        if (sees && room.access(link).view() == Capability.UNKNOWN) {
            RoomHead last =
                    hasHead == null ? head : hasHead.lost(head, link.state().since(), reader.messages());
            return new Present(last, hasCounts, null, hasOrder, hasFirst, hasTotal, has);
        }
        if (!granted) {
            return new Present(head, null, null, new int[0], 0, 0, Map.of());
        }
        return rows(head);
    }

    private Present rows(RoomHead head) {
        window.follow();
        int[] order = window.handles();
        Map<Integer, RosterEntry> rows = new LinkedHashMap<>();
        for (int handle : order) {
            window.entry(handle).ifPresent(entry -> rows.put(handle, entry));
        }
        // His own row tells his page whether the room hears him, wherever it stands.
        Optional.ofNullable(head.own())
                .flatMap(own -> roster.find(own.intValue()))
                .ifPresent(own -> rows.put(own.handle(), own));
        boolean early = !whole && head.asOf() == null && pacer.now() - besideAt < RIDE_MILLIS;
        boolean known = head.members() != null;
        return new Present(
                head,
                early || !known ? hasCounts : roster.counts(),
                speakers(head, early || !known),
                order,
                window.first(),
                window.total(),
                rows);
    }

    /** Who speaks is of the present or not known: of who spoke when it was last seen nothing can be said. */
    private List<RosterEntry> speakers(RoomHead head, boolean asBefore) {
        if (head.asOf() != null) {
            return null;
        }
        return asBefore ? hasSpeakers : roster.speakers();
    }

    /** What stands beside the rows has a slower pace than they have: what of it is not in this frame comes when it is its time. */
    private void keepPaceBeside(Present present) {
        if (!Objects.equals(present.counts(), hasCounts) || !sameSpeakers(present)) {
            besideAt = pacer.now();
        } else if (granted
                && present.head().members() != null
                && present.head().asOf() == null
                && !(roster.counts().equals(hasCounts) && roster.speakers().equals(hasSpeakers))) {
            pacer.askFor(besideAt + Haste.BESIDE.millis());
        }
    }

    /** While the link is down what the moderator was allowed to see stays in view as it was; the page tells that it is old. */
    private boolean maySee() {
        Capability view = room.access(link).view();
        boolean ended =
                link.state() instanceof ConnectionState.Refused || link.state() instanceof ConnectionState.Closed;
        granted = view == Capability.GRANTED || (granted && view == Capability.UNKNOWN && !ended);
        return granted;
    }

    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    private boolean isKnown(Present present) {
        return !whole
                && present.head().equals(hasHead)
                && Objects.equals(present.counts(), hasCounts)
                && sameSpeakers(present)
                && sameOrder(present)
                && present.rows().values().stream().allMatch(row -> has.get(row.handle()) == row);
    }

    private boolean sameOrder(Present present) {
        return present.first() == hasFirst && present.total() == hasTotal && Arrays.equals(present.order(), hasOrder);
    }

    private boolean sameSpeakers(Present present) {
        return Objects.equals(hasSpeakers, present.speakers());
    }

    private void remember(Present present) {
        whole = false;
        hasHead = present.head();
        hasCounts = present.counts();
        hasSpeakers = present.speakers();
        hasOrder = present.order();
        hasFirst = present.first();
        hasTotal = present.total();
        has = present.rows();
        window.shown(has);
    }

    // ---- writing -----------------------------------------------------------------------------------------------

    private void write(JsonGenerator json, Present present) {
        json.write("n", number);
        if (whole) {
            json.write("whole", true);
        }
        if (!present.head().equals(hasHead)) {
            present.head().write(json);
        }
        if (whole || !Objects.equals(present.counts(), hasCounts)) {
            writeCounts(json, present.counts());
        }
        if (whole || !sameSpeakers(present)) {
            writeSpeakers(json, present.speakers());
        }
        if (whole || !sameOrder(present)) {
            writeOrder(json, present);
        }
        writeRows(json, present);
    }

    private static void writeCounts(JsonGenerator json, RosterCounts counts) {
        if (counts == null) {
            json.writeNull("counts");
            return;
        }
        json.writeStartObject("counts");
        for (RosterFilter filter : RosterFilter.values()) {
            json.write(filter.wire(), counts.of(filter));
        }
        json.writeEnd();
    }

    private void writeSpeakers(JsonGenerator json, List<RosterEntry> speakers) {
        if (speakers == null) {
            json.writeNull("speaking");
            return;
        }
        json.writeStartArray("speaking");
        for (RosterEntry entry : speakers) {
            json.writeStartArray()
                    .write(entry.handle())
                    .write(names.label(entry))
                    .write(entry.member().audio().energyScore())
                    .write(entry.member().audio().floor())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void writeOrder(JsonGenerator json, Present present) {
        json.write("total", present.total()).write("first", present.first()).writeStartArray("ids");
        Arrays.stream(present.order()).forEach(json::write);
        json.writeEnd();
    }

    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    private void writeRows(JsonGenerator json, Present present) {
        json.writeStartArray("rows");
        present.rows().values().stream()
                .filter(row -> has.get(row.handle()) != row)
                .forEach(row -> rowJson.write(json, has.get(row.handle()), row));
        json.writeEnd();
    }
}
