package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gavel.moderation.Capability;
import org.gavel.moderation.LinkListener;
import org.gavel.moderation.ModeratorLink;
import org.gavel.moderation.Room;
import org.gavel.moderation.Rooms;
import org.gavel.roster.RosterListener;
import org.gavel.verto.ConnectionState;

/**
 * A page that shows, of the rooms which its moderator is permitted to see, those that the switch lets him see and those that an
 * administrator named. A tile is sent when it differs
 * from what the page has.
 */
final class WallView implements View, RosterListener, LinkListener {

    private final Rooms rooms;
    private final ModeratorLink link;
    private final Reader reader;
    private final Runnable news;
    private final Consumer<Room> watcher = this::watch;
    private final Map<Room, Boolean> watched = new ConcurrentHashMap<>();
    private Map<String, Tile> has = Map.of();
    private boolean whole = true;
    private long number;

    WallView(Rooms rooms, Reader reader, Runnable news) {
        this.rooms = rooms;
        this.link = reader.link();
        this.reader = reader;
        this.news = news;
        rooms.listen(watcher);
        rooms.all().forEach(this::watch);
        link.listen(this);
    }

    private void watch(Room room) {
        if (watched.putIfAbsent(room, Boolean.TRUE) == null) {
            room.roster().listen(this);
            news.run();
        }
    }

    @Override
    public void written() {
        news.run();
    }

    @Override
    public void linkChanged(ModeratorLink changed, ConnectionState state) {
        news.run();
    }

    @Override
    public void capabilityLearned(ModeratorLink learned) {
        news.run();
    }

    @Override
    public void close() {
        rooms.unlisten(watcher);
        link.unlisten(this);
        watched.keySet().forEach(room -> room.roster().unlisten(this));
    }

    @Override
    public synchronized Outbox.Frame frame() {
        watched.keySet()
                .removeIf(room -> rooms.find(room.id()).filter(room::equals).isEmpty());
        Map<String, Tile> present = new LinkedHashMap<>();
        rooms.all().stream().filter(this::isShown).map(this::tile).forEach(tile -> present.put(tile.room(), tile));
        if (!whole && present.equals(has)) {
            return null;
        }
        number++;
        String text = JsonParts.message("wall", json -> write(json, present));
        has = present;
        whole = false;
        return new Outbox.Frame(number, text);
    }

    /** While his link is down the tiles stay as they were, and say so. */
    private Tile tile(Room room) {
        Tile last = has.get(room.id().name());
        boolean unknown = room.access(link).view() == Capability.UNKNOWN;
        return unknown && last != null ? last.reconnecting(reader.texts()) : Tile.of(room, reader);
    }

    private boolean isShown(Room room) {
        Capability view = room.access(link).view();
        boolean known = room.name().configured()
                || view == Capability.GRANTED
                || (view == Capability.UNKNOWN && has.containsKey(room.id().name()));
        return known && reader.maySee(room.id().name());
    }

    private void write(JsonGenerator json, Map<String, Tile> present) {
        json.write("n", number);
        if (whole) {
            json.write("whole", true);
        }
        json.writeStartArray("rooms");
        present.values().stream()
                .filter(tile -> !tile.equals(has.get(tile.room())))
                .forEach(tile -> tile.write(json));
        json.writeEnd();
        List<String> gone =
                has.keySet().stream().filter(room -> !present.containsKey(room)).toList();
        json.writeStartArray("gone");
        gone.forEach(json::write);
        json.writeEnd();
    }
}
