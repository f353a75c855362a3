package org.gavel.conference;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/** The answer of {@code conference json_list} ({@code docs/protocol.md} §8.4). */
public sealed interface JsonList {

    /** The argument of {@code conference} that asks for all conferences. */
    String ARGUMENT = "json_list";

    /** How many characters an answer can have. 10,000 members take about 6 million. */
    int MAX_TEXT = 32_000_000;

    /** How many conferences of a list are read. */
    int MAX_CONFERENCES = 10_000;
    /** How many members of all conferences of a list are read. */
    int MAX_MEMBERS = 20_000;
    /** How many characters of a recording's path are read. */
    int MAX_PATH = 512;
    /** How many recordings of a conference are read. */
    int MAX_RECORDINGS = 16;

    /**
     * The running conferences.
     *
     * @param all in the order of the list; empty when none runs
     */
    record Conferences(List<ConferenceReport> all) implements JsonList {
        /**
         * Copies the list.
         *
         * @param all in the order of the list; empty when none runs; copied
         * @throws NullPointerException when {@code all} is or contains {@code null}
         */
        public Conferences {
            all = List.copyOf(all);
        }
    }

    /**
     * The switch refused the command. When no conference runs, the answer is an empty list and not a refusal.
     *
     * @param refusal the reason, {@link CommandRefusal#UNKNOWN} where the text is not known
     * @param text the switch's own text; hostile text
     */
    record Refused(CommandRefusal refusal, String text) implements JsonList {}

    /**
     * The answer cannot be read.
     *
     * @param why the reason, for the log
     */
    record Garbled(String why) implements JsonList {}

    /**
     * {@return the answer that a text holds}
     *
     * @param text the text of the API's answer; hostile text, never {@code null}
     */
    static JsonList read(String text) {
        if (text.length() > MAX_TEXT) {
            return new Garbled("longer than " + MAX_TEXT + " characters");
        }
        String json = text.strip();
        if (!json.startsWith("[") && !json.startsWith("{")) {
            return refusal(json);
        }
        try {
            return conferences(JsonText.read(json));
        } catch (MalformedJsonException e) {
            return new Garbled(e.getMessage());
        }
    }

    private static JsonList refusal(String text) {
        if (text.contains("No active conferences")) {
            return new Conferences(List.of());
        }
        return new ResponseText(text).outcome() instanceof CommandOutcome.Failed failed
                ? new Refused(failed.refusal(), failed.text())
                : new Garbled("not JSON");
    }

    private static JsonList conferences(JsonValue value) {
        List<JsonObject> rooms = value instanceof JsonArray array
                ? objects(array, MAX_CONFERENCES).toList()
                : List.of();
        return new Conferences(rooms.stream().map(JsonList::conference).toList());
    }

    private static ConferenceReport conference(JsonObject room) {
        return new ConferenceReport(
                BoundedFields.field(room, "conference_name", BoundedFields.NAME),
                BoundedFields.field(room, "conference_uuid", BoundedFields.SHORT),
                Math.max(0, BoundedFields.whole(room, "member_count", 0)),
                seconds(room, "run_time"),
                JsonFields.truth(room, "locked"),
                JsonFields.truth(room, "recording"),
                ofType(room, "recording_node")
                        .limit(MAX_RECORDINGS)
                        .map(JsonList::recording)
                        .toList(),
                Math.max(0, BoundedFields.whole(room, "canvas_count", 0)),
                ofType(room, "caller").map(JsonList::member).toList());
    }

    /** The members of a conference's list that are of a type: callers or recordings. */
    private static Stream<JsonObject> ofType(JsonObject room, String type) {
        return objects(JsonFields.array(room, "members"), MAX_MEMBERS)
                .filter(member -> JsonFields.text(member, "type", "caller").equals(type));
    }

    private static ConferenceReport.ListedRecording recording(JsonObject node) {
        return new ConferenceReport.ListedRecording(
                BoundedFields.field(node, "record_path", MAX_PATH),
                JsonFields.text(node, "status", "").equals("paused"),
                JsonFields.number(node, "join_time").stream()
                        .filter(seconds -> seconds > 0 && seconds < Integer.MAX_VALUE)
                        .mapToObj(Instant::ofEpochSecond)
                        .findFirst()
                        .orElse(null));
    }

    private static ConferenceReport.ListedMember member(JsonObject member) {
        JsonObject flags = JsonFields.object(member, "flags");
        return new ConferenceReport.ListedMember(
                MemberReader.memberId(member.get("id")),
                BoundedFields.field(member, "uuid", BoundedFields.NAME),
                BoundedFields.field(member, "caller_id_name", BoundedFields.NAME),
                BoundedFields.field(member, "caller_id_number", BoundedFields.NAME),
                seconds(member, "join_time"),
                seconds(member, "last_talking"),
                BoundedFields.whole(member, "energy", 0),
                BoundedFields.whole(member, "volume_in", 0),
                BoundedFields.whole(member, "volume_out", 0),
                JsonFields.truth(flags, "is_moderator"),
                flags.containsKey("can_speak") && !JsonFields.truth(flags, "can_speak"),
                flags.containsKey("can_hear") && !JsonFields.truth(flags, "can_hear"),
                JsonFields.truth(flags, "hold"),
                JsonFields.truth(flags, "talking"),
                JsonFields.truth(flags, "has_floor"),
                JsonFields.truth(flags, "has_video"));
    }

    private static Duration seconds(JsonObject object, String key) {
        return Duration.ofSeconds(Math.max(0, BoundedFields.whole(object, key, 0)));
    }

    private static Stream<JsonObject> objects(JsonArray array, int most) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .limit(most);
    }
}
