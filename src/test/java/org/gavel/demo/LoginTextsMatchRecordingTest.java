package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every login, refusal and malformed request of the recording gets the recorded answer, key by key. Not compared: the
 * profile for several domains and the TLS port (the demonstration has one plain listener), the ping after 30 s of silence
 * (waited for in {@link IdleSocketsArePingedTest}), and the milliseconds in speed-test frames.
 */
class LoginTextsMatchRecordingTest {

    private final List<Line> lines = Recording.load("login-and-errors").lines();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "wrongpw",
                "nouser",
                "nologin",
                "nosessid",
                "early",
                "domains",
                "domains2",
                "moderator",
                "admin",
                "short"
            })
    void answersAreTheRecordedOnes(String who) {
        try (DemoStage stage = DemoStage.quiet()) {
            TestClient client = stage.connect();
            sent(who).forEach(frame -> client.send(WireForm.unwrapped(frame)));
            List<String> expected = replies(received(who));
            client.awaitFrames(frame -> !frame.contains("\"method\":"), expected.size());
            assertThat(replies(client.frames().stream().map(WireForm::of).toList()))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "nosessid", "idle"})
    void theClientIsToldOnceThatItIsReady(String who) {
        try (DemoStage stage = DemoStage.quiet()) {
            TestClient client = stage.connect();
            client.send(WireForm.unwrapped(sent(who).get(0)));
            client.awaitFrame(frame -> frame.contains("verto.clientReady"));
            List<String> expected = received(who).stream()
                    .filter(frame -> frame.contains("verto.clientReady"))
                    .toList();
            assertThat(client.frames("verto.clientReady").stream().map(WireForm::of))
                    .isEqualTo(expected);
        }
    }

    private List<String> sent(String who) {
        return of(who, Direction.OUT);
    }

    private List<String> received(String who) {
        return of(who, Direction.IN).stream()
                .map(WireForm::unwrapped)
                .map(WireForm::of)
                .toList();
    }

    private List<String> of(String who, Direction direction) {
        return lines.stream()
                .filter(line -> who.equals(line.who()) && line.dir() == direction)
                .map(Line::text)
                .toList();
    }

    private static List<String> replies(List<String> frames) {
        return frames.stream()
                .filter(frame -> !frame.contains("\"method\":\"verto."))
                .map(frame -> frame.replaceAll("^#SPU \\d+$", "#SPU <n>").replaceAll("^#SPD \\d+$", "#SPD <n>"))
                .toList();
    }
}
