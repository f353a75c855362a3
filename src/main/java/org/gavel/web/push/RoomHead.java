package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.Advice;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.Freshness;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomAccess;
import org.gavel.moderation.room.RoomFacts;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;
import org.gavel.roster.store.MirroredConference;

/**
 * What stands above a roster.
 *
 * @param members {@code null} when it is not known how many there are
 * @param own the handle of the moderator's own row, when they are in the room; or {@code null}
 * @param moderators {@code null} when the switch does not tell who is one
 * @param asOf of which moment this is, when it is not of the present; or {@code null}
 * @param watched since when all that happens in it is seen; or {@code null} while it is not
 * @param why trouble in plain words, or {@code null}
 * @param advice lines for the switch's administrator
 * @param may for each act {@code null}, or the text why not
 */
record RoomHead(
        ConferenceId room,
        String number,
        String title,
        Integer members,
        Integer own,
        Integer moderators,
        RoomFacts facts,
        Freshness freshness,
        Instant asOf,
        Instant watched,
        String why,
        List<String> advice,
        Map<String, String> may) {

    /** Of a room that the moderator is not permitted to see: that it is so, and nothing else. */
    static RoomHead unpermitted(ConferenceId room, String number, Instant since, PushMessages messages) {
        Map<String, String> may = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            may.put(act.wire(), messages.of("gate.notPermitted"));
        }
        List.of("join", "dial").forEach(call -> may.put(call, messages.of("gate.notPermitted")));
        return new RoomHead(
                room,
                number,
                number,
                null,
                null,
                null,
                RoomFacts.UNKNOWN,
                new Freshness(Freshness.Kind.REFUSED, since),
                null,
                null,
                messages.of("trouble.notPermitted"),
                List.of(),
                may);
    }

    /** @param reasons of the same reader in the same room */
    static RoomHead of(LiveRoom room, Reader reader, ActReasons reasons) {
        ModeratorLink link = reader.link();
        PushMessages messages = reader.messages();
        RoomAccess access = room.access(link);
        boolean seen = access.view() == Capability.GRANTED;
        int moderators = room.roster().counts().of(RosterFilter.MODERATORS);
        boolean tells = seen && (link.api() == Capability.GRANTED || moderators > 0);
        Freshness freshness = room.freshness(link);
        boolean known = seen && freshness.kind() != Freshness.Kind.OPENING && freshness.kind() != Freshness.Kind.UNSEEN;
        boolean lost = known && freshness.kind() == Freshness.Kind.RECONNECTING;
        return new RoomHead(
                room.id(),
                room.name().number(),
                room.name().title(),
                known ? room.roster().size() : null,
                seen ? own(room, link) : null,
                tells ? moderators : null,
                seen ? room.facts() : RoomFacts.UNKNOWN,
                freshness,
                lost ? freshness.since() : null,
                known ? room.watchedSince().orElse(null) : null,
                why(room, freshness, access, reasons, messages),
                advice(room, link, access, reasons.any()),
                reasons.may());
    }

    /**
     * What was known when the reader's link was lost.
     *
     * @param now what can be said of the room without it
     * @param since when it was lost
     */
    RoomHead lost(RoomHead now, Instant since, PushMessages messages) {
        return new RoomHead(
                room,
                now.number,
                now.title,
                members,
                own,
                moderators,
                facts,
                new Freshness(Freshness.Kind.RECONNECTING, since),
                asOf == null ? since : asOf,
                null,
                messages.of("trouble.reconnecting"),
                now.advice,
                now.may);
    }

    /**
     * What the database knows, while the reader's link tells nothing.
     *
     * @param seen how the room was when it was seen last
     * @param shown how many of its members are shown
     */
    RoomHead mirrored(MirroredConference seen, int shown, PushMessages messages) {
        int leftOut = Math.max(0, seen.members() - shown);
        return new RoomHead(
                room,
                number,
                title,
                Math.max(shown, seen.members()),
                null,
                null,
                new RoomFacts(seen.locked(), seen.recording(), seen.since()),
                new Freshness(Freshness.Kind.RECONNECTING, seen.seenAt()),
                seen.seenAt(),
                null,
                leftOut > 0 ? messages.of("trouble.leftOut", leftOut) : messages.of("trouble.mirrored"),
                advice,
                may);
    }

    private static Integer own(LiveRoom room, ModeratorLink link) {
        return link.self(room.id())
                .flatMap(self -> self.in(room.roster()))
                .map(RosterEntry::handle)
                .orElse(null);
    }

    private static String why(
            LiveRoom room, Freshness freshness, RoomAccess access, ActReasons reasons, PushMessages messages) {
        return switch (freshness.kind()) {
            case REFUSED -> refused(reasons, messages);
            case IDLE -> messages.of("trouble.idle");
            case RECONNECTING -> messages.of("trouble.reconnecting");
            case UNSEEN -> unseen(room, messages);
            case LIVE -> live(room, access, reasons, messages);
            default -> readOnly(access, reasons, messages);
        };
    }

    /** The roster is right as far as it goes: how far is told. */
    private static String live(LiveRoom room, RoomAccess access, ActReasons reasons, PushMessages messages) {
        boolean seen = access.view() == Capability.GRANTED;
        return seen && room.leftOut() > 0
                ? messages.of("trouble.leftOut", room.leftOut())
                : readOnly(access, reasons, messages);
    }

    private static String readOnly(RoomAccess access, ActReasons reasons, PushMessages messages) {
        return reasons.any() && access.control() == Capability.REFUSED ? messages.of("trouble.readOnly") : null;
    }

    /** The list says that there are members, the channel that there are none. */
    static String unseen(LiveRoom room, PushMessages messages) {
        return messages.of(
                "trouble.unseen",
                room.unseen(),
                room.id().liveArrayChannel(),
                room.id().domain());
    }

    /** The switch lets a moderator who joins see the room while they are there ({@code docs/protocol.md} §6). */
    private static String refused(ActReasons reasons, PushMessages messages) {
        boolean joins = reasons.may().get("join") == null;
        return messages.of(joins ? "trouble.refusedUntilJoined" : "trouble.refused");
    }

    private static List<String> advice(LiveRoom room, ModeratorLink link, RoomAccess access, boolean acts) {
        boolean lacks = access.view() == Capability.REFUSED || (acts && access.control() == Capability.REFUSED);
        return lacks ? Advice.lines(link.switchUser(), room.id(), access, link.api()) : List.of();
    }

    void write(JsonGenerator json) {
        json.writeStartObject("head")
                .write("room", room.key())
                .write("name", number.equals(room.key()) ? room.key() : room.name())
                .write("number", number)
                .write("title", title);
        JsonParts.number(json, "members", members);
        JsonParts.number(json, "own", own);
        JsonParts.number(json, "moderators", moderators);
        JsonParts.time(json, "since", facts.since());
        JsonParts.truth(json, "locked", facts.locked());
        JsonParts.truth(json, "rec", facts.recording());
        JsonParts.state(json, freshness);
        JsonParts.time(json, "asOf", asOf);
        JsonParts.time(json, "watched", watched);
        JsonParts.text(json, "why", why);
        writeAdvice(json);
        writeMay(json);
        json.writeEnd();
    }

    private void writeAdvice(JsonGenerator json) {
        if (advice.isEmpty()) {
            json.writeNull("advice");
            return;
        }
        json.writeStartArray("advice");
        advice.forEach(json::write);
        json.writeEnd();
    }

    private void writeMay(JsonGenerator json) {
        json.writeStartObject("may");
        may.forEach((act, reason) -> {
            if (reason == null) {
                json.write(act, true);
            } else {
                json.write(act, reason);
            }
        });
        json.writeEnd();
    }
}
