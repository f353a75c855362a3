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

    /** Longer texts are no status: real ones are below 600 characters. */
    private static final int MAX_TEXT = 16_384;

    private static final Pattern WORDS =
            Pattern.compile("(HOLD|MUTE|TALKING( \\(FLOOR\\))?|FLOOR|ACTIVE)( VIDEO( \\((FLOOR|BLIND)\\))?)?");

    private StatusReader() {}

    /** The status in a cell, or nothing if the cell is no status. */
    static Optional<MemberStatus> read(JsonValue cell) {
        if (cell instanceof JsonObject object) {
            return object.get("audio") instanceof JsonObject ? Optional.of(ofObject(object)) : Optional.empty();
        }
        if (!(cell instanceof JsonString string) || string.getString().length() > MAX_TEXT) {
            return Optional.empty();
        }
        String text = string.getString();
        if (WORDS.matcher(text).matches()) {
            return Optional.of(ofWords(text));
        }
        return text.startsWith("{") ? parse(text) : Optional.empty();
    }

    /** What can be told of a status that cannot be read: its words, and what they tell. */
    static MemberStatus ofUnreadable(JsonValue cell) {
        return ofWords(HostileText.plain(cell, HostileText.NAME));
    }

    private static Optional<MemberStatus> parse(String text) {
        try {
            return read(JsonText.readObject(text));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /** A member on hold by the API shows it in the words alone ({@code docs/protocol.md} §12.27). */
    private static MemberStatus ofObject(JsonObject status) {
        JsonObject audio = JsonFields.object(status, "audio");
        String words = HostileText.field(status, "oldStatus", HostileText.SHORT);
        AudioStatus sound = new AudioStatus(
                JsonFields.truth(audio, "muted"),
                JsonFields.truth(audio, "deaf"),
                JsonFields.truth(audio, "onHold") || words.startsWith("HOLD"),
                JsonFields.truth(audio, "talking"),
                JsonFields.truth(audio, "floor"),
                Math.max(0, HostileText.whole(audio, "energyScore", 0)));
        VideoStatus video = status.get("video") instanceof JsonObject object ? video(object) : null;
        Boolean moderator = status.containsKey("isModerator") ? JsonFields.truth(status, "isModerator") : null;
        return new MemberStatus(sound, video, words, moderator);
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
                HostileText.orNull(video, "reservationID"),
                HostileText.orNull(video, "roleID"),
                HostileText.whole(video, "videoLayerID", -1),
                HostileText.whole(video, "canvasID", -1),
                HostileText.whole(video, "watchingCanvasID", -1));
    }

    private static MemberStatus ofWords(String words) {
        boolean talking = words.startsWith("TALKING");
        boolean floor = words.startsWith("FLOOR") || words.startsWith("TALKING (FLOOR)");
        AudioStatus audio =
                new AudioStatus(words.startsWith("MUTE"), false, words.startsWith("HOLD"), talking, floor, 0);
        return new MemberStatus(audio, videoOfWords(words), words, null);
    }

    private static VideoStatus videoOfWords(String words) {
        if (!WORDS.matcher(words).matches() || !words.contains(" VIDEO")) {
            return null;
        }
        boolean muted = words.endsWith("(BLIND)");
        boolean floor = words.endsWith("VIDEO (FLOOR)");
        return new VideoStatus(!muted, false, false, false, muted, floor, false, null, null, -1, -1, -1);
    }
}
