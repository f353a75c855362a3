package org.gavel.web.push;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.Advice;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.Freshness;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.OutgoingCalls;
import org.gavel.moderation.room.RoomAccess;
import org.gavel.moderation.room.RoomFacts;
import org.gavel.moderation.room.RoomRecording;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;
import org.gavel.roster.store.MirroredConference;

/**
 * What a page shows above a roster: the field {@code head} of {@code docs/push.md}.
 *
 * @param room the conference
 * @param number what people type to reach it
 * @param title what people call it
 * @param members how many are in it; {@code null} when not known
 * @param own the handle of the moderator's own row when they are in the room; otherwise {@code null}
 * @param moderators how many members are moderators; {@code null} when the switch does not tell
 * @param facts whether it is locked and recorded, and since when it runs
 * @param calls the calls that bring somebody into it, with numbers as the viewer may see them
 * @param freshness how far the rest is up to date
 * @param asOf the moment that the head describes; {@code null} when that is the present
 * @param watched since when Gavel sees all that happens in the room; {@code null} while it does not
 * @param why what is wrong, in the moderator's language; or {@code null}
 * @param advice lines for the switch's administrator; may be empty
 * @param may for each action {@code null}, or the message that says why not
 */
record RoomHead(
        ConferenceId room,
        String number,
        String title,
        Integer members,
        Integer own,
        Integer moderators,
        RoomFacts facts,
        List<OutgoingCalls.OutgoingCall> calls,
        Freshness freshness,
        Instant asOf,
        Instant watched,
        String why,
        List<String> advice,
        Map<String, String> may) {

    /**
     * {@return the head of a room that the moderator is not permitted to see, which says only that}
     *
     * @param room the conference that the page asked for
     * @param number what they may have typed for it
     * @param since since when they may not see it, as the page shows it
     * @param messages in the moderator's language
     */
    static RoomHead unpermitted(ConferenceId room, String number, Instant since, BundleMessages messages) {
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
                List.of(),
                new Freshness(Freshness.Kind.REFUSED, since),
                null,
                null,
                messages.of("trouble.notPermitted"),
                List.of(),
                may);
    }

    /**
     * {@return the head of a room as it is now}
     *
     * @param room the room
     * @param viewer who reads the page
     * @param reasons what this viewer may do in this room
     */
    static RoomHead of(LiveRoom room, Viewer viewer, ActReasons reasons) {
        ModeratorLink link = viewer.link();
        BundleMessages messages = viewer.messages();
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
                seen ? calls(room, viewer) : List.of(),
                freshness,
                lost ? freshness.since() : null,
                known ? room.watchedSince().orElse(null) : null,
                why(room, freshness, access, reasons, messages),
                advice(room, link, access, reasons.any()),
                reasons.may());
    }

    /**
     * {@return this head marked as old, for a page whose moderator's link was lost}
     *
     * @param now what Gavel knows of the room without the link
     * @param since when the link was lost
     * @param messages in the moderator's language
     */
    RoomHead lost(RoomHead now, Instant since, BundleMessages messages) {
        return new RoomHead(
                room,
                now.number,
                now.title,
                members,
                own,
                moderators,
                facts,
                List.of(),
                new Freshness(Freshness.Kind.RECONNECTING, since),
                asOf == null ? since : asOf,
                null,
                messages.of("trouble.reconnecting"),
                now.advice,
                now.may);
    }

    /**
     * {@return this head with what the database knows of the room, while the moderator's link tells nothing}
     *
     * @param seen the room as a node saw it last
     * @param shown how many rows of the database the page can show
     * @param messages in the moderator's language
     */
    RoomHead mirrored(MirroredConference seen, int shown, BundleMessages messages) {
        int leftOut = Math.max(0, seen.members() - shown);
        return new RoomHead(
                room,
                number,
                title,
                Math.max(shown, seen.members()),
                null,
                null,
                new RoomFacts(seen.locked(), seen.recording(), seen.since()),
                List.of(),
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

    private static List<OutgoingCalls.OutgoingCall> calls(LiveRoom room, Viewer viewer) {
        Names names = viewer.names(room);
        return room.calls().all().stream()
                .map(call ->
                        new OutgoingCalls.OutgoingCall(call.id(), names.digits(call.number()), call.by(), call.since()))
                .toList();
    }

    private static String why(
            LiveRoom room, Freshness freshness, RoomAccess access, ActReasons reasons, BundleMessages messages) {
        return switch (freshness.kind()) {
            case REFUSED -> refused(reasons, messages);
            case IDLE -> messages.of("trouble.idle");
            case RECONNECTING -> messages.of("trouble.reconnecting");
            case UNSEEN -> unseen(room, messages);
            case LIVE -> live(room, access, reasons, messages);
            default -> readOnly(access, reasons, messages);
        };
    }

    /** Why a live roster is not complete, or the moderator can only look; {@code null} when neither is so. */
    private static String live(LiveRoom room, RoomAccess access, ActReasons reasons, BundleMessages messages) {
        boolean seen = access.view() == Capability.GRANTED;
        return seen && room.leftOut() > 0
                ? messages.of("trouble.leftOut", room.leftOut())
                : readOnly(access, reasons, messages);
    }

    private static String readOnly(RoomAccess access, ActReasons reasons, BundleMessages messages) {
        return reasons.any() && access.control() == Capability.REFUSED ? messages.of("trouble.readOnly") : null;
    }

    /** {@return the message that the switch's list has members and the room's channel has none} */
    static String unseen(LiveRoom room, BundleMessages messages) {
        return messages.of(
                "trouble.unseen",
                room.unseen(),
                room.id().liveArrayChannel(),
                room.id().domain());
    }

    /** The switch lets a moderator who joins see the room while they are there ({@code docs/protocol.md} §6). */
    private static String refused(ActReasons reasons, BundleMessages messages) {
        boolean joins = reasons.may().get("join") == null;
        return messages.of(joins ? "trouble.refusedUntilJoined" : "trouble.refused");
    }

    private static List<String> advice(LiveRoom room, ModeratorLink link, RoomAccess access, boolean acts) {
        boolean lacks = access.view() == Capability.REFUSED || (acts && access.control() == Capability.REFUSED);
        return lacks ? Advice.lines(link.switchUser(), room.id(), access, link.api()) : List.of();
    }

    /** Writes the field {@code head} into the object that is open. */
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
        writeRecordings(json);
        writeCalls(json);
        JsonParts.state(json, freshness);
        JsonParts.time(json, "asOf", asOf);
        JsonParts.time(json, "watched", watched);
        JsonParts.text(json, "why", why);
        writeAdvice(json);
        writeMay(json);
        json.writeEnd();
    }

    /** Since when the first of the recordings runs, and whether some run and some are paused. */
    private void writeRecordings(JsonGenerator json) {
        List<RoomRecording> recordings = facts.recordings();
        Instant first = recordings.stream()
                .map(RoomRecording::since)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        JsonParts.time(json, "recSince", first);
        json.write("recRuns", recordings.stream().anyMatch(recording -> !recording.paused()));
        json.write("recPaused", recordings.stream().anyMatch(RoomRecording::paused));
    }

    private void writeCalls(JsonGenerator json) {
        json.writeStartArray("calling");
        for (OutgoingCalls.OutgoingCall call : calls) {
            json.writeStartObject().write("no", call.number()).write("by", call.by());
            JsonParts.time(json, "since", call.since());
            json.writeEnd();
        }
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
