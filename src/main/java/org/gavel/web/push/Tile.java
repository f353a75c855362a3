package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.Capability;
import org.gavel.moderation.Freshness;
import org.gavel.moderation.ModeratorLink;
import org.gavel.moderation.Room;
import org.gavel.moderation.RoomFacts;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;

/**
 * A room on the wallboard.
 *
 * @param members {@code null} when it is not known how many there are
 * @param talking at most {@value #SPEAKERS}, the longest first
 * @param more further talkers
 * @param why trouble in plain words, or {@code null}
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

    record Speaker(String name, int score) {

        static Speaker of(RosterEntry entry, Names names) {
            return new Speaker(names.label(entry), entry.member().audio().energyScore());
        }
    }

    static Tile of(Room room, Reader reader) {
        ModeratorLink link = reader.link();
        Names names = reader.names(room);
        boolean seen = room.access(link).view() == Capability.GRANTED;
        boolean unknown = room.access(link).view() == Capability.UNKNOWN;
        Freshness told = room.freshness(link);
        Freshness freshness = unknown ? new Freshness(Freshness.Kind.OPENING, told.since()) : told;
        int speaking = seen ? room.roster().counts().of(RosterFilter.SPEAKING) : 0;
        List<Speaker> talking = seen
                ? room.roster().speakers().stream()
                        .limit(SPEAKERS)
                        .map(entry -> Speaker.of(entry, names))
                        .toList()
                : List.of();
        return new Tile(
                room.id(),
                room.name().number(),
                room.name().title(),
                seen && freshness.kind() != Freshness.Kind.OPENING && freshness.kind() != Freshness.Kind.UNSEEN
                        ? room.roster().size()
                        : null,
                talking,
                Math.max(0, speaking - talking.size()),
                seen ? room.facts() : RoomFacts.UNKNOWN,
                freshness,
                why(room, freshness, reader.texts()));
    }

    /** The same, as it was when the link was lost. */
    Tile reconnecting(Texts texts, Instant now) {
        if (freshness.kind() == Freshness.Kind.RECONNECTING || freshness.kind() == Freshness.Kind.REFUSED) {
            return this;
        }
        Freshness lost = new Freshness(Freshness.Kind.RECONNECTING, now);
        return new Tile(room, number, title, members, List.of(), 0, facts, lost, texts.of("trouble.reconnecting"));
    }

    private static String why(Room room, Freshness freshness, Texts texts) {
        return switch (freshness.kind()) {
            case REFUSED -> texts.of("trouble.refused");
            case RECONNECTING -> texts.of("trouble.reconnecting");
            case UNSEEN -> RoomHead.unseen(room, texts);
            default -> null;
        };
    }

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
