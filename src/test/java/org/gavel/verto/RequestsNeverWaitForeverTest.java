package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class RequestsNeverWaitForeverTest {

    private static VertoSettings impatient(VertoSettings given) {
        return given.withTiming(
                VertoFixture.timing(Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofSeconds(50)));
    }

    @Test
    void aRequestWithoutAnAnswerTimesOutAndTheConnectionStays() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri(), RequestsNeverWaitForeverTest::impatient).logIn()) {
            peer.onSilence("echo");
            assertThat(VertoFixture.failure(fixture.connection().request("echo", JsonText.empty())))
                    .isInstanceOf(VertoFailure.TimedOut.class);
            peer.onResult("echo", "{\"message\":\"now\"}");
            // A slow machine may be too late with this one too.
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(fixture.connection()
                                    .request("echo", JsonText.empty())
                                    .toCompletableFuture()
                                    .get()
                                    .getString("message"))
                            .isEqualTo("now"));
            assertThat(peer.opened()).isEqualTo(1);
        }
    }

    @Test
    void moreRequestsThanMayWaitAreRefusedAtOnce() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onSilence("echo");
                VertoFixture fixture = new VertoFixture(peer.uri(), given -> given.withLimits(1_000_000, 5)).logIn()) {
            List<CompletionStage<?>> stages = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                stages.add(fixture.connection().request("echo", JsonText.empty()));
            }
            assertThat(VertoFixture.failure(stages.get(5))).isInstanceOf(VertoFailure.Overloaded.class);
            assertThat(stages.subList(0, 5))
                    .noneMatch(stage -> stage.toCompletableFuture().isDone());
        }
    }

    @Test
    void answeredRequestsMakeRoomForOthers() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("echo", "{}");
                VertoFixture fixture = new VertoFixture(peer.uri(), given -> given.withLimits(1_000_000, 2)).logIn()) {
            for (int i = 0; i < 10; i++) {
                VertoFixture.value(fixture.connection().request("echo", JsonText.empty()));
            }
            assertThat(peer.received("echo")).hasSize(10);
        }
    }

    @Test
    void aRequestWhoseTurnDidNotComeIsNeverSent() throws Exception {
        VertoSettings.Pacing slow = new VertoSettings.Pacing(1, Duration.ofSeconds(30));
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("echo", "{}");
                VertoFixture fixture =
                        new VertoFixture(peer.uri(), given -> impatient(given).withPacing(slow)).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection().request("echo", JsonText.empty())))
                    .isInstanceOf(VertoFailure.Overloaded.class);
            assertThat(peer.received("echo")).isEmpty();
        }
    }

    @Test
    void withoutAConnectionNothingIsSent() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri())) {
            assertThat(VertoFixture.failure(fixture.connection().request("echo", JsonText.empty())))
                    .isInstanceOf(VertoFailure.NotConnected.class);
            assertThat(peer.opened()).isZero();
        }
    }

    @Test
    void aRequestThatWouldCostTheSocketIsNotSent() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(VertoFixture.failure(fixture.connection()
                            .broadcast(
                                    "chat",
                                    JsonText.object()
                                            .add("message", "x".repeat(1_000_000))
                                            .build())))
                    .isInstanceOf(VertoFailure.Refused.class);
            assertThat(fixture.connection().isLoggedIn()).isTrue();
            assertThat(peer.received("verto.broadcast")).isEmpty();
        }
    }
}
