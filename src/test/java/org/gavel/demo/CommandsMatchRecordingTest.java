package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.api.Test;

/**
 * The whole recorded session of about 150 commands, one after the other: each gets the recorded response, and leaves each
 * member's row as recorded. Commands from the switch's console get the recorded answers. Not compared: energy scores, the
 * order of rows of different members after one command, the audio floor that wanders when the video floor is released, and
 * the row that a browser's camera caused during {@code recording} without a value.
 */
class CommandsMatchRecordingTest {

    private static final Set<String> OTHER_ROWS = Set.of("vid-floor 1010 force again", "recording no value");

    /** One step of the recording: a frame that was sent, or a line that was typed at the console. */
    private record Step(String label, String sent, String typed, List<String> expected) {}

    @Test
    void responsesAndRowsAreTheRecordedOnes() {
        try (DemoStage stage = recordedSituation()) {
            TestClient client = stage.watch("admin", DemoStage.ROOM);
            SoftAssertions outcomes = new SoftAssertions();
            List<Step> steps = steps();
            assertThat(steps).hasSizeGreaterThan(140);
            for (Step step : steps) {
                boolean typed = step.typed() != null;
                Object expected = typed ? step.expected().get(0) : outcome(step, step.expected());
                Object actual = typed ? typed(stage, client, step) : outcome(step, executed(stage, client, step));
                outcomes.assertThat(actual).as(step.label()).isEqualTo(expected);
            }
            outcomes.assertAll();
        }
    }

    private static DemoStage recordedSituation() {
        DemoStage stage =
                new DemoStage(DemonstrationSettings.quiet().withQuiet(5).withFirstMemberId(120));
        DemonstrationSwitch demonstration = stage.demonstration;
        demonstration.join(DemoStage.ROOM, Caller.browser("1000", "Leg 1000").asModerator());
        demonstration.join(DemoStage.ROOM, Caller.browser("1010", "Leg 1010"));
        demonstration.join(DemoStage.ROOM, Caller.phone("2001", "Bot 1"));
        demonstration.join(DemoStage.ROOM, Caller.phone("2002", "Bot 2"));
        demonstration.join(DemoStage.ROOM, Caller.phone("2003", "Bot 3"));
        demonstration.talk(DemoStage.ROOM, 124, true, 3_691);
        demonstration.talk(DemoStage.ROOM, 120, true, 100);
        demonstration.talk(DemoStage.ROOM, 121, true, 100);
        return stage;
    }

    /** The console shows an empty answer as one of its own. */
    private static String typed(DemoStage stage, TestClient client, Step step) {
        String answer = stage.demonstration.conference(DemoStage.ROOM + " " + step.typed());
        stage.settle(client);
        return answer.isEmpty() ? "-ERR no reply" : WireForm.of(answer.strip());
    }

    private static List<String> executed(DemoStage stage, TestClient client, Step step) {
        client.forget();
        client.send(step.sent());
        client.awaitFrame(frame -> frame.contains("\"action\":\"response\""));
        stage.settle(client);
        return client.frames();
    }

    private static List<Object> outcome(Step step, List<String> frames) {
        return List.of(response(frames), OTHER_ROWS.contains(step.label()) ? "" : rows(frames));
    }

    private static String response(List<String> frames) {
        return frames.stream()
                .filter(frame -> frame.contains("\"action\":\"response\""))
                .findFirst()
                .map(frame -> WireForm.of(frame).replaceAll("\"eventSerno\":\\d+", "\"eventSerno\":<n>"))
                .orElse("");
    }

    /** The last row of each member whose row was sent. */
    private static Map<String, String> rows(List<String> frames) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String frame : frames) {
            if (frame.contains("\"action\":\"modify\"")) {
                String row = TestClient.data(frame).getJsonArray("data").toString();
                rows.put(row.substring(2, 6), WireForm.of(row));
            }
        }
        return rows;
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        String label = null;
        String sent = null;
        List<String> received = new ArrayList<>();
        for (Line line : Recording.load("conf-control").lines()) {
            String note = line.note() == null ? "" : line.note();
            if (note.startsWith("CMD ")) {
                label = note.substring(4);
                sent = null;
                received = new ArrayList<>();
            } else if (note.startsWith("CLI ") && note.contains(" => ")) {
                steps.add(console(note));
            } else if (note.startsWith("RESULT ") && sent != null) {
                steps.add(new Step(label, sent, null, List.copyOf(received)));
                label = null;
            } else if (label != null && "admin".equals(line.who()) && line.dir() == Direction.OUT) {
                sent = line.text();
            } else if (label != null && "admin".equals(line.who()) && line.dir() == Direction.IN) {
                received.add(line.text());
            }
        }
        return steps;
    }

    private static Step console(String note) {
        String typed = note.substring(4, note.indexOf(" => "));
        String answer = note.substring(note.indexOf(" => ") + 4, note.lastIndexOf(" ; frames"));
        return new Step(note.substring(0, note.indexOf(" => ")), null, typed, List.of(WireForm.of(answer.strip())));
    }
}
