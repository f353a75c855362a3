package org.gavel.conference;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.json.MalformedJsonException;

/** Reads the status cell of a row in each of its forms ({@code docs/protocol.md} §7.6 to §7.8). */
final class StatusReader {

    /** How many characters a status can have. Real ones have fewer than 600. */
    private static final int MAX_TEXT = 16_384;

    private static final Pattern WORDS =
            Pattern.compile("(HOLD|MUTE|TALKING( \\(FLOOR\\))?|FLOOR|ACTIVE)( VIDEO( \\((FLOOR|BLIND)\\))?)?");

    private StatusReader() {}

    /** Reads a cell. Empty where it is no status cell. */
    static Optional<Status> read(JsonValue cell) {
        if (cell instanceof JsonObject object) {
            return object.get("audio") instanceof JsonObject ? Optional.of(ofObject(object)) : Optional.empty();
        }
        if (!(cell instanceof JsonString string) || string.getString().length() > MAX_TEXT) {
            return Optional.empty();
        }
        String text = string.getString();
        if (WORDS.matcher(text).matches()) {
            return Optional.of(ofText(text));
        }
        return text.startsWith("{") ? parse(text) : Optional.empty();
    }

    /** The status of a cell that is no known form: its text, and what that tells. */
    static Status ofUnreadable(JsonValue cell) {
        return ofText(BoundedFields.plain(cell, BoundedFields.NAME));
    }

    private static Optional<Status> parse(String text) {
        try {
            return read(JsonText.readObject(text));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a JSON status. A member whom the API has put on hold shows that only in the text ({@code docs/protocol.md}
     * §12.27).
     */
    private static Status ofObject(JsonObject status) {
        JsonObject audio = JsonFields.object(status, "audio");
        String text = BoundedFields.field(status, "oldStatus", BoundedFields.SHORT);
        AudioStatus sound = new AudioStatus(
                JsonFields.truth(audio, "muted"),
                JsonFields.truth(audio, "deaf"),
                JsonFields.truth(audio, "onHold") || text.startsWith("HOLD"),
                JsonFields.truth(audio, "talking"),
                JsonFields.truth(audio, "floor"),
                Math.max(0, BoundedFields.whole(audio, "energyScore", 0)));
        VideoStatus video = status.get("video") instanceof JsonObject object ? video(object) : null;
        Boolean moderator = status.containsKey("isModerator") ? JsonFields.truth(status, "isModerator") : null;
        return new Status(sound, video, text, moderator);
    }

    private static VideoStatus video(JsonObject video) {
        return new VideoStatus(
                JsonFields.truth(video, "visible"),
                JsonFields.truth(video, "screenShare"),
                JsonFields.truth(video, "avatarPresented"),
                "sendOnly".equals(JsonFields.text(video, "mediaFlow", "")),
                JsonFields.truth(video, "muted"),
                JsonFields.truth(video, "floor"),
                JsonFields.truth(video, "floorLocked"),
                BoundedFields.orNull(video, "reservationID"),
                BoundedFields.orNull(video, "roleID"),
                BoundedFields.whole(video, "videoLayerID", -1),
                BoundedFields.whole(video, "canvasID", -1),
                BoundedFields.whole(video, "watchingCanvasID", -1));
    }

    private static Status ofText(String text) {
        boolean talking = text.startsWith("TALKING");
        boolean floor = text.startsWith("FLOOR") || text.startsWith("TALKING (FLOOR)");
        AudioStatus audio = new AudioStatus(text.startsWith("MUTE"), false, text.startsWith("HOLD"), talking, floor, 0);
        return new Status(audio, videoOfText(text), text, null);
    }

    private static VideoStatus videoOfText(String text) {
        if (!WORDS.matcher(text).matches() || !text.contains(" VIDEO")) {
            return null;
        }
        boolean muted = text.endsWith("(BLIND)");
        boolean floor = text.endsWith("VIDEO (FLOOR)");
        return new VideoStatus(!muted, false, false, false, muted, floor, false, null, null, -1, -1, -1);
    }

    /**
     * The content of a row's status cell.
     *
     * @param video {@code null} where the member has neither video nor avatar
     * @param text the switch's own text for the status; may be empty
     * @param moderator {@code null} where the cell does not tell
     */
    record Status(AudioStatus audio, VideoStatus video, String text, Boolean moderator) {

        static final Status UNKNOWN = new Status(AudioStatus.SILENT, null, "", null);
    }
}
