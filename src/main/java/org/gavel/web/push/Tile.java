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

    /** @param sawBefore whether the switch, which cannot be asked, let who reads see the room when it was asked last */
    static Tile of(LiveRoom room, Reader reader, boolean sawBefore) {
        ModeratorLink link = reader.link();
        boolean mayKnow = sawBefore || room.access(link).view() == Capability.GRANTED;
        Optional<LastSeen> last = mayKnow ? room.lastSeen() : Optional.empty();
        return last.map(seen -> unconfirmed(room, seen, reader.messages())).orElseGet(() -> present(room, reader));
    }

    /** As the database has it, until the switch has told how it is. */
    private static Tile unconfirmed(LiveRoom room, LastSeen last, PushMessages messages) {
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

    private static Tile present(LiveRoom room, Reader reader) {
        ModeratorLink link = reader.link();
        Names names = reader.names(room);
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
                why(room, told.freshness(), reader.messages()));
    }

    /** The same, as it was when the link was lost. */
    Tile reconnecting(PushMessages messages, Instant now) {
        if (freshness.kind() == Freshness.Kind.RECONNECTING || freshness.kind() == Freshness.Kind.REFUSED) {
            return this;
        }
        Freshness lost = new Freshness(Freshness.Kind.RECONNECTING, now);
        return new Tile(room, number, title, members, List.of(), 0, facts, lost, messages.of("trouble.reconnecting"));
    }

    private static String why(LiveRoom room, Freshness freshness, PushMessages messages) {
        return switch (freshness.kind()) {
            case REFUSED -> messages.of("trouble.refused");
            case RECONNECTING -> messages.of("trouble.reconnecting");
            case UNSEEN -> RoomHead.unseen(room, messages);
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
