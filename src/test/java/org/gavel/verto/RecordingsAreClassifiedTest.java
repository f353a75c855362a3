package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each recorded frame of a real switch is classified correctly. */
class RecordingsAreClassifiedTest {

    static final List<Recording> RECORDINGS =
            Recording.NAMES.stream().map(Recording::load).toList();

    private enum Kind {
        EVENT,
        SERVER_CALL,
        REPLY,
        FAILURE,
        SPEED_TEST,
        OTHER
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RECORDINGS")
    void eachFrameIsOfTheKindThatItsKeysTell(Recording recording) {
        Map<Kind, Integer> expected = new EnumMap<>(Kind.class);
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        recording.frames(Direction.IN).forEach(line -> {
            List<Kind> kinds = byKeys(line.text());
            List<Kind> ours = FrameReader.read(line.text()).stream()
                    .map(RecordingsAreClassifiedTest::kind)
                    .toList();
            assertThat(ours).as(line.text()).isEqualTo(kinds);
            kinds.forEach(kind -> expected.merge(kind, 1, Integer::sum));
            ours.forEach(kind -> found.merge(kind, 1, Integer::sum));
        });
        assertThat(found).isEqualTo(expected).doesNotContainKey(Kind.OTHER);
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RECORDINGS")
    void anEventKeepsItsChannelAndTheMarksOfAnotherClient(Recording recording) {
        recording.frames(Direction.IN).forEach(line -> {
            for (Frame frame : FrameReader.read(line.text())) {
                if (frame instanceof Frame.Event event) {
                    JsonObject params = plain(line.text()).asJsonObject().getJsonObject("params");
                    assertThat(event.event().channel()).isEqualTo(params.getString("eventChannel", ""));
                    assertThat(event.event().foreign())
                            .isEqualTo(Stream.of("userid", "fromDisplay", "localBroadcast")
                                    .anyMatch(params::containsKey));
                }
            }
        });
    }

    @ParameterizedTest(name = "{index}")
    @FieldSource("RECORDINGS")
    void anAnswerNamesItsRequestOrNone(Recording recording) {
        recording.frames(Direction.IN).forEach(line -> {
            for (Frame frame : FrameReader.read(line.text())) {
                if (frame instanceof Frame.Answer answer && plain(line.text()) instanceof JsonObject object) {
                    boolean ours = object.get("id") instanceof JsonNumber;
                    assertThat(answer.id().isPresent()).isEqualTo(ours);
                    assertThat(answer.id().orElse(-1)).isEqualTo(ours ? object.getInt("id") : -1);
                }
            }
        });
    }

    @Test
    void theRecordingsHoldEveryKind() {
        assertThat(RECORDINGS.stream()
                        .flatMap(recording -> recording.frames(Direction.IN))
                        .flatMap(line -> FrameReader.read(line.text()).stream())
                        .map(RecordingsAreClassifiedTest::kind))
                .contains(Kind.EVENT, Kind.SERVER_CALL, Kind.REPLY, Kind.FAILURE, Kind.SPEED_TEST);
    }

    private static Kind kind(Frame frame) {
        if (frame instanceof Frame.Event) {
            return Kind.EVENT;
        }
        if (frame instanceof Frame.ServerCall) {
            return Kind.SERVER_CALL;
        }
        if (frame instanceof Frame.Reply) {
            return Kind.REPLY;
        }
        if (frame instanceof Frame.Failure) {
            return Kind.FAILURE;
        }
        boolean speedTest = frame instanceof Frame.Noise noise && noise.kind() == Frame.Noise.Kind.SPEED_TEST;
        return speedTest ? Kind.SPEED_TEST : Kind.OTHER;
    }

    private static List<Kind> byKeys(String text) {
        if (text.startsWith("#")) {
            return List.of(Kind.SPEED_TEST);
        }
        JsonValue value = plain(text);
        Stream<JsonValue> all = value instanceof JsonArray batch ? batch.stream() : Stream.of(value);
        return all.map(JsonValue::asJsonObject)
                .map(RecordingsAreClassifiedTest::byKeys)
                .toList();
    }

    private static Kind byKeys(JsonObject frame) {
        if (frame.containsKey("method")) {
            return frame.getString("method").equals("verto.event") ? Kind.EVENT : Kind.SERVER_CALL;
        }
        return frame.containsKey("error") ? Kind.FAILURE : Kind.REPLY;
    }

    private static JsonValue plain(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
