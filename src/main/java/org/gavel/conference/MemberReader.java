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
 * Reads a member out of a LiveArray row of any form ({@code docs/protocol.md} §7.6 to §7.8, §11.3). Every row yields a
 * member, for a row that cannot be read is still somebody in the room; what is not told is empty.
 */
public final class MemberReader {

    /**
     * Where the status is looked for, the usual place first. In order from the left a caller whose name is {@code MUTE} would pass
     * their name off as their status.
     */
    private static final List<Integer> STATUS_PLACES = List.of(4, 3, 2, 5, 6);

    private static final int USUAL_STATUS = 4;
    private static final int MAX_DIGITS = 18;

    private MemberReader() {}

    /**
     * Reads one row.
     *
     * @param key the row's key in its LiveArray, which is the channel's uuid
     * @param row of any form
     * @return a member, also of a row that cannot be read; what is not told is empty
     */
    public static Member read(String key, JsonValue row) {
        if (row instanceof JsonObject object) {
            return ofObject(key, object);
        }
        return ofArray(key, row instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY);
    }

    private static Member ofArray(String key, JsonArray row) {
        for (int place : STATUS_PLACES) {
            Optional<MemberStatus> status = StatusReader.read(cell(row, place));
            if (status.isPresent()) {
                return ofArray(key, row, place, status.get());
            }
        }
        return ofArray(key, row, USUAL_STATUS, StatusReader.ofUnreadable(cell(row, USUAL_STATUS)));
    }

    private static Member ofArray(String key, JsonArray row, int place, MemberStatus status) {
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
                shared(status.words()),
                status.moderator(),
                node(variables),
                HostileText.variables(variables));
    }

    private static Member ofObject(String key, JsonObject row) {
        MemberStatus status = StatusReader.read(row.get("status")).orElse(MemberStatus.UNKNOWN);
        Boolean moderator = row.containsKey("isModerator")
                ? Boolean.valueOf(JsonFields.truth(row, "isModerator"))
                : status.moderator();
        String uuid = HostileText.field(row, "uuid", HostileText.NAME);
        return new Member(
                uuid.isEmpty() ? key : uuid,
                memberId(row.get("memberID")),
                ForeignText.plain(HostileText.field(row, "cidNumber", HostileText.NAME)),
                ForeignText.plain(HostileText.field(row, "cidName", HostileText.NAME)),
                shared(codec(HostileText.field(row, "codec", HostileText.SHORT))),
                status.audio(),
                status.video(),
                shared(status.words()),
                moderator,
                node(row),
                HostileText.variables(email(row.get("email"))));
    }

    private static JsonObject email(JsonValue value) {
        return value instanceof JsonString email
                ? JsonText.object().add("email", email).build()
                : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The switch spells it in two ways ({@code docs/protocol.md} §11.3). */
    private static String node(JsonObject object) {
        return Optional.ofNullable(HostileText.orNull(object, "node_uuid"))
                .orElse(HostileText.orNull(object, "nodeUUID"));
    }

    /** Ten thousand members have a handful of codecs and states between them: one copy of each will do. */
    private static String shared(String text) {
        return text == null ? null : text.intern();
    }

    /** An unknown codec comes as the bare separator. */
    private static String codec(String codec) {
        return codec.equals("@") ? "" : codec;
    }

    private static JsonValue cell(JsonArray row, int index) {
        return index >= 0 && index < row.size() ? row.get(index) : JsonValue.NULL;
    }

    private static String text(JsonArray row, int index) {
        return ForeignText.plain(HostileText.plain(cell(row, index), HostileText.NAME));
    }

    /** The leading digits as a number; 0, which is nobody's, when there are none ({@code docs/protocol.md} §12.12). */
    static long memberId(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Math.max(0, number.longValue());
        }
        String text = HostileText.plain(value, HostileText.SHORT);
        int end = 0;
        while (end < text.length() && end < MAX_DIGITS && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(text.substring(0, end));
    }
}
