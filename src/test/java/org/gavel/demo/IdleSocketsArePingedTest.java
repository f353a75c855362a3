package org.gavel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.captures.Recording;
import org.gavel.captures.Recording.Direction;
import org.gavel.captures.Recording.Line;
import org.junit.jupiter.api.Test;

/** The switch pings a silent client as recorded, and the client need not answer. */
class IdleSocketsArePingedTest {

    @Test
    void thePingIsTheRecordedOne() {
        String recorded = Recording.load("login-and-errors").lines().stream()
                .filter(line -> line.dir() == Direction.IN && "idle".equals(line.who()))
                .map(Line::text)
                .filter(frame -> frame.contains("verto.ping"))
                .map(WireForm::of)
                .findFirst()
                .orElseThrow();
        try (DemoStage stage = DemoStage.quiet()) {
            TestClient client = stage.login("1010");
            stage.demonstration.running().verto.watch(0);
            String ping = client.awaitFrame(frame -> frame.contains("verto.ping"));
            assertThat(WireForm.of(ping)).isEqualTo(recorded);
        }
    }

    @Test
    void anActiveSocketIsNotPinged() {
        try (DemoStage stage = DemoStage.quiet()) {
            TestClient client = stage.login("1010");
            stage.demonstration.running().verto.watch(60_000);
            stage.settle(client);
            assertThat(client.frames("verto.ping")).isEmpty();
        }
    }
}
