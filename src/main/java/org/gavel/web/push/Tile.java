package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.Freshness;
import org.gavel.moderation.room.LastSeen;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomFacts;
import org.gavel.moderation.room.RoomSummary;
import org.gavel.roster.RosterEntry;

/**
 * A room on the wallboard: a tile of {@code docs/push.md}.
 *
 * @param room the conference
 * @param number what people type to reach it
 * @param title what people call it
 * @param members how many are in it; {@code null} when not known
 * @param talking the talkers, at most {@value #SPEAKERS}, the one who has talked longest first
 * @param more how many further members talk
 * @param facts whether it is locked and recorded, and since when it runs
 * @param freshness how far the rest is up to date
 * @param why what is wrong, in the moderator's language; or {@code null}
 */
record Tile(
        ConferenceId room,
        String number,
        String title,
        Integer members,
        List<Speaker> talking,
        int more,
        RoomFacts facts,
        Freshness freshness,
        String why) {

    static final int SPEAKERS = 3;

    /**
     * A member who talks.
     *
     * @param name the name as it is shown to the page
     * @param score the energy score of the row
     */
    record Speaker(String name, int score) {

        static Speaker of(RosterEntry entry, Names names) {
            return new Speaker(names.label(entry), entry.member().audio().energyScore());
        }
    }

    /**
     * {@return the tile of a room as it is now}
     *
     * @param room the room
     * @param viewer who reads the page
     * @param sawBefore whether the switch cannot be asked now and let the viewer see the room when Gavel asked last
     */
    static Tile of(LiveRoom room, Viewer viewer, boolean sawBefore) {
        ModeratorLink link = viewer.link();
        boolean mayKnow = sawBefore || room.access(link).view() == Capability.GRANTED;
        Optional<LastSeen> last = mayKnow ? room.lastSeen() : Optional.empty();
        return last.map(seen -> unconfirmed(room, seen, viewer.messages())).orElseGet(() -> present(room, viewer));
    }

    /** The tile of a room that only the database knows until the switch answers. */
    private static Tile unconfirmed(LiveRoom room, LastSeen last, BundleMessages messages) {
        return new Tile(
                room.id(),
                room.name().number(),
                room.name().title(),
                last.members(),
                List.of(),
                0,
                last.facts(),
                new Freshness(Freshness.Kind.RECONNECTING, last.at()),
                messages.of("trouble.unconfirmed"));
    }

    private static Tile present(LiveRoom room, Viewer viewer) {
        ModeratorLink link = viewer.link();
        Names names = viewer.names(room);
        RoomSummary told = RoomSummary.of(room, link);
        List<Speaker> talking = told.seen()
                ? room.roster().speakers().stream()
                        .limit(SPEAKERS)
                        .map(entry -> Speaker.of(entry, names))
                        .toList()
                : List.of();
        return new Tile(
                room.id(),
                told.name().number(),
                told.name().title(),
                told.members(),
                talking,
                Math.max(0, told.speaking() - talking.size()),
                told.facts(),
                told.freshness(),
                why(room, told.freshness(), viewer.messages()));
    }

    /**
     * {@return this tile marked as old, for a page whose moderator's link was lost}
     *
     * @param messages in the moderator's language
     * @param now since when it is old
     */
    Tile reconnecting(BundleMessages messages, Instant now) {
        if (freshness.kind() == Freshness.Kind.RECONNECTING || freshness.kind() == Freshness.Kind.REFUSED) {
            return this;
        }
        Freshness lost = new Freshness(Freshness.Kind.RECONNECTING, now);
        return new Tile(room, number, title, members, List.of(), 0, facts, lost, messages.of("trouble.reconnecting"));
    }

    private static String why(LiveRoom room, Freshness freshness, BundleMessages messages) {
        return switch (freshness.kind()) {
            case REFUSED -> messages.of("trouble.refused");
            case RECONNECTING -> messages.of("trouble.reconnecting");
            case UNSEEN -> RoomHead.unseen(room, messages);
            default -> null;
        };
    }

    /** Writes the tile as an object of the array that is open. */
    void write(JsonGenerator json) {
        json.writeStartObject().write("r", room.key()).write("number", number).write("title", title);
        JsonParts.number(json, "members", members);
        json.writeStartArray("talking");
        talking.forEach(speaker -> json.writeStartArray()
                .write(speaker.name())
                .write(speaker.score())
                .writeEnd());
        json.writeEnd().write("more", more);
        JsonParts.truth(json, "locked", facts.locked());
        JsonParts.truth(json, "rec", facts.recording());
        JsonParts.time(json, "since", facts.since());
        JsonParts.state(json, freshness);
        JsonParts.text(json, "why", why);
        json.writeEnd();
    }
}
