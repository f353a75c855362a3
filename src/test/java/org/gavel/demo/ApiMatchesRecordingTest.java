package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

/**
 * {@code fsapi} and {@code jsapi} answer as recorded, tabs and all, and {@code conference::maintenance} events carry the
 * recorded headers in the recorded order. Not compared: presence, and events of channels, which need calls; values that
 * are times, ids, levels or names of the machine; and the headers of the one member who was there by a browser.
 */
class ApiMatchesRecordingTest {

    private static final String ROOM = "3300-seven.local";
    private final List<Line> lines = Recording.load("presence-fsevent").lines();

    @Test
    void answersAreTheRecordedOnes() {
        try (DemoStage stage =
                new DemoStage(DemonstrationSettings.quiet().withQuiet(5).withFirstMemberId(142))) {
            stage.demonstration.join(ROOM, Caller.phone("2001", "Bot 1"));
            for (String who : List.of("super", "admin")) {
                TestClient client = stage.connect();
                texts(who, Direction.OUT).forEach(client::send);
                List<String> expected = replies(texts(who, Direction.IN));
                client.awaitFrames(frame -> !frame.contains("\"method\":"), expected.size());
                assertThat(replies(client.frames())).isEqualTo(expected);
            }
        }
    }

    @Test
    void maintenanceEventsHaveTheRecordedHeaders() {
        try (DemoStage stage = new DemoStage(DemonstrationSettings.quiet().withQuiet(5))) {
            TestClient client = stage.login("fsev");
            client.subscribe("FSevent.custom::conference::maintenance");
            play(stage.demonstration);
            stage.settle(client);
            Map<String, List<String>> actual = headersByAction(client.frames());
            Map<String, List<String>> expected = headersByAction(texts("fsev", Direction.IN));
            expected.keySet().retainAll(actual.keySet());
            assertThat(expected).hasSizeGreaterThan(14);
            expected.forEach((action, headers) ->
                    assertThat(actual.get(action)).as(action).isEqualTo(headers));
        }
    }

    private static void play(DemonstrationSwitch demo) {
        int id = demo.join(ROOM, Caller.phone("2001", "Bot 1")).orElseThrow();
        demo.talk(ROOM, id, true, 9_000);
        for (String command : List.of(
                "lock",
                "unlock",
                "volume_in " + id + " 2",
                "energy " + id + " 300",
                "record /var/recordings/rec-h.wav",
                "mute " + id,
                "unmute " + id,
                "deaf " + id,
                "undeaf " + id,
                "play tone_stream://%(200,0,500)",
                "hold " + id,
                "unhold " + id)) {
            demo.conference(ROOM + " " + command);
        }
        demo.leave(ROOM, id);
    }

    /** The names of all headers by action, except those that only the recorded browser leg has. */
    private static Map<String, List<String>> headersByAction(List<String> frames) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String frame : frames) {
            if (frame.contains("\"eventChannel\":\"FSevent.custom::conference::maintenance\"")) {
                JsonObject data = TestClient.data(frame);
                List<String> names = new ArrayList<>(data.keySet());
                names.removeAll(List.of("Channel-Presence-ID", "Caller-Username", "Caller-Network-Addr"));
                headers.putIfAbsent(data.getString("Action"), names);
            }
        }
        return headers;
    }

    @Test
    void allRoomsAreListedAsOneDocument() {
        try (DemoStage stage = DemoStage.quiet()) {
            stage.join("3300-seven.local", "A");
            stage.join("3301-seven.local", "B");
            TestClient client = stage.login("super");
            String message =
                    client.fsapi("json_list compact").getJsonObject("result").getString("message");
            JsonArray rooms = (JsonArray) JsonText.read(message);
            assertThat(rooms.getValuesAs(JsonObject.class))
                    .extracting(room -> room.getString("conference_name"))
                    .containsExactly("3300-seven.local", "3301-seven.local");
        }
    }

    private List<String> texts(String who, Direction direction) {
        return lines.stream()
                .filter(line -> who.equals(line.who()) && line.dir() == direction)
                .map(Line::text)
                .toList();
    }

    private static List<String> replies(List<String> frames) {
        return frames.stream()
                .filter(frame -> !frame.contains("\"method\":\"verto."))
                .map(frame ->
                        WireForm.of(frame).replaceAll("(run_time|join_time|last_talking)\\\\\":\\\\t\\d+", "$1:<n>"))
                .toList();
    }
}
