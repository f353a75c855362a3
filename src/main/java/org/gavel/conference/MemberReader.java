package org.gavel.conference;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/**
 * Reads a member from a LiveArray row of any form ({@code docs/protocol.md} §7.6 to §7.8, §11.3). It makes a member of
 * every row, because a row that cannot be read also belongs to somebody in the room.
 */
public final class MemberReader {

    /**
     * The cells in which the status is looked for, the usual one first. From left to right, the name of a caller who is
     * called {@code MUTE} would be read as their status.
     */
    private static final List<Integer> STATUS_PLACES = List.of(4, 3, 2, 5, 6);

    private static final int USUAL_STATUS = 4;
    private static final int MAX_DIGITS = 18;

    private MemberReader() {}

    /**
     * Reads one row.
     *
     * @param key the row's key in its LiveArray, which is the channel's uuid
     * @param row the row, an array or an object; hostile
     * @return a member, also for a row that cannot be read; parts that the row does not tell are empty
     */
    public static Member read(String key, JsonValue row) {
        if (row instanceof JsonObject object) {
            return ofObject(key, object);
        }
        return ofArray(key, row instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY);
    }

    private static Member ofArray(String key, JsonArray row) {
        for (int place : STATUS_PLACES) {
            Optional<StatusReader.Status> status = StatusReader.read(cell(row, place));
            if (status.isPresent()) {
                return ofArray(key, row, place, status.get());
            }
        }
        return ofArray(key, row, USUAL_STATUS, StatusReader.ofUnreadable(cell(row, USUAL_STATUS)));
    }

    private static Member ofArray(String key, JsonArray row, int place, StatusReader.Status status) {
        JsonValue behind = cell(row, place + 1);
        JsonObject variables = behind instanceof JsonObject object ? object : email(behind);
        String number = place < USUAL_STATUS - 1 ? "" : text(row, 1);
        return new Member(
                key,
                memberId(cell(row, 0)),
                number,
                place < USUAL_STATUS ? number : text(row, 2),
                shared(codec(text(row, place - 1))),
                status.audio(),
                status.video(),
                shared(status.text()),
                status.moderator(),
                node(variables),
                BoundedFields.variables(variables));
    }

    private static Member ofObject(String key, JsonObject row) {
        StatusReader.Status status = StatusReader.read(row.get("status")).orElse(StatusReader.Status.UNKNOWN);
        Boolean moderator = row.containsKey("isModerator")
                ? Boolean.valueOf(JsonFields.truth(row, "isModerator"))
                : status.moderator();
        String uuid = BoundedFields.field(row, "uuid", BoundedFields.NAME);
        return new Member(
                uuid.isEmpty() ? key : uuid,
                memberId(row.get("memberID")),
                ForeignText.plain(BoundedFields.field(row, "cidNumber", BoundedFields.NAME)),
                ForeignText.plain(BoundedFields.field(row, "cidName", BoundedFields.NAME)),
                shared(codec(BoundedFields.field(row, "codec", BoundedFields.SHORT))),
                status.audio(),
                status.video(),
                shared(status.text()),
                moderator,
                node(row),
                BoundedFields.variables(email(row.get("email"))));
    }

    private static JsonObject email(JsonValue value) {
        return value instanceof JsonString email
                ? JsonText.object().add("email", email).build()
                : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The node's uuid, for which the switch has two spellings ({@code docs/protocol.md} §11.3). */
    private static String node(JsonObject object) {
        return Optional.ofNullable(BoundedFields.orNull(object, "node_uuid"))
                .orElse(BoundedFields.orNull(object, "nodeUUID"));
    }

    /** One copy of a text that many members have in common, such as a codec. */
    private static String shared(String text) {
        return text == null ? null : text.intern();
    }

    /** An unknown codec comes as {@code @} alone. */
    private static String codec(String codec) {
        return codec.equals("@") ? "" : codec;
    }

    private static JsonValue cell(JsonArray row, int index) {
        return index >= 0 && index < row.size() ? row.get(index) : JsonValue.NULL;
    }

    private static String text(JsonArray row, int index) {
        return ForeignText.plain(BoundedFields.plain(cell(row, index), BoundedFields.NAME));
    }

    /**
     * The leading digits as a number; 0, which is no member's id, when there are none ({@code docs/protocol.md}
     * §12.12).
     */
    static long memberId(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Math.max(0, number.longValue());
        }
        String text = BoundedFields.plain(value, BoundedFields.SHORT);
        int end = 0;
        while (end < text.length() && end < MAX_DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(text.substring(0, end));
    }
}
