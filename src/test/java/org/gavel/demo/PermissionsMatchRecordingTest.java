package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each of the eight kinds of user is granted and refused what the recording shows, word for word, by subscription,
 * bootstrap, command and chat. Not compared: events of a channel's life other than {@code conference::maintenance}, which
 * need calls.
 */
class PermissionsMatchRecordingTest {

    private static final String ROOM = DemoStage.ROOM;
    private final List<Line> lines = Recording.load("subscribe-authorisation").lines();

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1018", "viewer", "super", "fsev"})
    void repliesAreTheRecordedOnes(String who) {
        try (DemoStage stage = recordedSituation()) {
            TestClient client = stage.connect();
            texts(who, Direction.OUT).forEach(client::send);
            List<String> expected = replies(texts(who, Direction.IN));
            client.awaitFrames(frame -> !frame.contains("\"method\":"), expected.size());
            assertThat(replies(client.frames())).isEqualTo(expected);
        }
    }

    /** Users with several connections in the recording: the first one is compared here. */
    @ParameterizedTest
    @ValueSource(strings = {"1010", "1019", "admin"})
    void repliesOfTheFirstConnectionAreTheRecordedOnes(String who) {
        try (DemoStage stage = recordedSituation()) {
            TestClient client = stage.connect();
            List<Line> first = firstConnection(who);
            texts(first, Direction.OUT).forEach(client::send);
            List<String> expected = replies(texts(first, Direction.IN));
            client.awaitFrames(frame -> !frame.contains("\"method\":"), expected.size());
            assertThat(replies(client.frames())).isEqualTo(expected);
        }
    }

    @Test
    void aModeratorWithoutACallSeesTheRecordedEvents() {
        try (DemoStage stage = recordedSituation()) {
            TestClient client = stage.connect();
            List<Line> first = firstConnection("admin");
            // The switch delivers before the next request: events wait for silence.
            for (String frame : texts(first, Direction.OUT)) {
                int before = client.frames().size();
                client.send(frame);
                if (!frame.contains("verto.subscribe")) {
                    client.awaitFrames(any -> true, before + 1);
                    stage.settle(client, "admin");
                }
            }
            List<String> expected = firstEventOfEachKind(texts(first, Direction.IN));
            client.awaitFrame(frame -> frame.contains("hello from admin"));
            assertThat(firstEventOfEachKind(client.frames())).containsExactlyElementsOf(expected);
        }
    }

    private static List<String> firstEventOfEachKind(List<String> frames) {
        List<String> kinds = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (String frame : frames) {
            boolean event = frame.contains("\"verto.event\"");
            String kind = frame.replaceAll("(?s).*\"subscribedChannel\":\"([^\"]*)\".*", "$1")
                    + frame.replaceAll("(?s).*\"action\":\"([^\"]*)\".*", "$1");
            if (event && frame.contains("conference") && !kinds.contains(kind) && kind.length() < 120) {
                kinds.add(kind);
                events.add(WireForm.of(frame).replaceAll("\"wireSerno\":\\d+", "\"wireSerno\":<n>"));
            }
        }
        return events;
    }

    @Test
    void anArrayOfAnotherRoomAnswersThroughAPermittedChannel() {
        try (DemoStage stage = recordedSituation()) {
            stage.demonstration.join("3101-seven.local", Caller.phone("2050", "Bot 50"));
            List<Line> second = new ArrayList<>(
                    lines.stream().filter(line -> "1019".equals(line.who())).toList());
            second.removeAll(firstConnection("1019"));
            TestClient client = stage.connect();
            texts(second, Direction.OUT).forEach(client::send);
            client.awaitFrames(frame -> frame.contains("bootObj"), 2);
            List<String> expected = texts(second, Direction.IN).stream()
                    .filter(frame -> frame.contains("bootObj"))
                    .map(WireForm::of)
                    .toList();
            assertThat(client.frames("bootObj").stream().map(WireForm::of)).isEqualTo(expected);
        }
    }

    /** Two callers as in the recording: ids 10 and 11, the second with the floor; a third room member is not there. */
    private static DemoStage recordedSituation() {
        DemoStage stage = DemoStage.quiet();
        int first =
                stage.demonstration.join(ROOM, Caller.phone("2001", "Bot 1")).orElseThrow();
        int second =
                stage.demonstration.join(ROOM, Caller.phone("2002", "Bot 2")).orElseThrow();
        stage.demonstration.talk(ROOM, second, true, 500);
        stage.demonstration.talk(ROOM, second, false, 0);
        assertThat(List.of(first, second)).containsExactly(10, 11);
        return stage;
    }

    private List<Line> firstConnection(String who) {
        List<Line> found = new ArrayList<>();
        for (Line line : lines) {
            if (who.equals(line.who())) {
                found.add(line);
                if (line.note() != null && line.note().startsWith("socket closed")) {
                    return found;
                }
            }
        }
        return found;
    }

    private List<String> texts(String who, Direction direction) {
        return texts(lines.stream().filter(line -> who.equals(line.who())).toList(), direction);
    }

    private static List<String> texts(List<Line> lines, Direction direction) {
        return lines.stream()
                .filter(line -> line.dir() == direction)
                .map(Line::text)
                .toList();
    }

    private static List<String> replies(List<String> frames) {
        return frames.stream()
                .filter(frame -> !frame.contains("\"method\":\"verto."))
                .map(WireForm::of)
                .toList();
    }
}
