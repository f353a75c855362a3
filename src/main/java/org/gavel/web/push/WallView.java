package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.LinkListener;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomSummary;
import org.gavel.roster.RosterListener;
import org.gavel.verto.ConnectionState;

/**
 * The view of a page that shows the wallboard: the rooms that its moderator is permitted to see and that either the switch lets them see
 * or an administrator named. A frame holds the tiles that differ from those the page has.
 */
final class WallView implements View, RosterListener, LinkListener {

    private final LiveRooms rooms;
    private final Supplier<RoomReports.LeftOut> leftOut;
    private final ModeratorLink link;
    private final Viewer viewer;
    private final Clock clock;
    private final Runnable changed;
    private final Consumer<LiveRoom> watcher = this::watch;
    private final Map<LiveRoom, Boolean> watched = new ConcurrentHashMap<>();
    private Map<ConferenceId, Tile> has = Map.of();
    private Optional<String> hasNote = Optional.empty();
    private boolean whole = true;
    private long number;

    /**
     * @param rooms all rooms
     * @param leftOut tells which conferences of the switch Gavel does not show as rooms
     * @param viewer who reads the page
     * @param clock the server's time
     * @param changed is run when the page may have something new to show
     */
    WallView(LiveRooms rooms, Supplier<RoomReports.LeftOut> leftOut, Viewer viewer, Clock clock, Runnable changed) {
        this.rooms = rooms;
        this.leftOut = leftOut;
        this.link = viewer.link();
        this.viewer = viewer;
        this.clock = clock;
        this.changed = changed;
        rooms.listen(watcher);
        rooms.all().forEach(this::watch);
        link.listen(this);
    }

    private void watch(LiveRoom room) {
        if (watched.putIfAbsent(room, Boolean.TRUE) == null) {
            room.roster().listen(this);
            changed.run();
        }
    }

    @Override
    public void written() {
        changed.run();
    }

    @Override
    public void linkChanged(ModeratorLink of, ConnectionState state) {
        changed.run();
    }

    @Override
    public void capabilityLearned(ModeratorLink learned) {
        changed.run();
    }

    @Override
    public void close() {
        rooms.unlisten(watcher);
        link.unlisten(this);
        watched.keySet().forEach(room -> room.roster().unlisten(this));
    }

    @Override
    public synchronized PageQueue.Frame frame() {
        watched.keySet()
                .removeIf(room -> rooms.find(room.id()).filter(room::equals).isEmpty());
        Map<ConferenceId, Tile> present = new LinkedHashMap<>();
        rooms.all().stream().filter(this::isShown).map(this::tile).forEach(tile -> present.put(tile.room(), tile));
        Optional<String> note = note();
        if (!whole && present.equals(has) && note.equals(hasNote)) {
            return null;
        }
        number++;
        hasNote = note;
        String text = JsonParts.message("wall", json -> write(json, present));
        has = present;
        whole = false;
        return new PageQueue.Frame(number, text);
    }

    /** How many conferences run and are not shown, for moderators who may see every room. */
    private Optional<String> note() {
        RoomReports.LeftOut left = leftOut.get();
        if (left.isNone() || !viewer.maySeeAll()) {
            return Optional.empty();
        }
        String unreadable = left.unreadable() == 0 ? "" : viewer.messages().of("wall.unreadable", left.unreadable());
        String tooMany =
                left.tooMany() == 0 ? "" : viewer.messages().of("wall.tooMany", left.tooMany(), LiveRooms.MAX_ROOMS);
        return Optional.of((unreadable + " " + tooMany).strip());
    }

    /** While the link is down a tile stays as it was, marked as old, unless the database has a newer one. */
    private Tile tile(LiveRoom room) {
        Tile last = has.get(room.id());
        boolean unknown = room.access(link).view() == Capability.UNKNOWN;
        boolean before = viewer.sawBefore(room, changed);
        boolean newer = before && room.lastSeen().isPresent();
        return unknown && last != null && !newer
                ? last.reconnecting(viewer.messages(), clock.instant())
                : Tile.of(room, viewer, before);
    }

    private boolean isShown(LiveRoom room) {
        boolean known = RoomSummary.isKnownTo(link, room)
                || (room.access(link).view() == Capability.UNKNOWN
                        && (has.containsKey(room.id()) || isRemembered(room)));
        return known && viewer.maySee(room.id());
    }

    /** Whether the room ran when a node saw it last, and the switch let the viewer see it then. */
    private boolean isRemembered(LiveRoom room) {
        return room.lastSeen().isPresent() && viewer.sawBefore(room, changed);
    }

    private void write(JsonGenerator json, Map<ConferenceId, Tile> present) {
        json.write("n", number);
        if (whole) {
            json.write("whole", true);
        }
        JsonParts.text(json, "note", hasNote.orElse(null));
        json.writeStartArray("rooms");
        present.values().stream()
                .filter(tile -> !tile.equals(has.get(tile.room())))
                .forEach(tile -> tile.write(json));
        json.writeEnd();
        json.writeStartArray("gone");
        has.keySet().stream().filter(room -> !present.containsKey(room)).forEach(room -> json.write(room.key()));
        json.writeEnd();
    }
}
