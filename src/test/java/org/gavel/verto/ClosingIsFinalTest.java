package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class ClosingIsFinalTest {

    @Test
    void closingTwiceIsClosingOnceAndNothingStartsAgain() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            fixture.connection().close();
            fixture.connection().close();
            fixture.awaitState(ConnectionState.Closed.class);
            fixture.connection().start();
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.getConnections().isEmpty());
            await().during(Duration.ofMillis(400)).atMost(VertoFixture.PATIENCE).until(() -> peer.opened() == 1);
            assertThat(fixture.heard().states(ConnectionState.Closed.class)).hasSize(1);
        }
    }

    @Test
    void waitingRequestsFailAndLaterOnesAreNotSent() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onSilence("verto.broadcast");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            CompletionStage<Void> waiting = fixture.connection().broadcast("room", JsonText.empty());
            fixture.connection().close();
            assertThat(VertoFixture.failure(waiting)).isInstanceOf(VertoFailure.Unreachable.class);
            assertThat(VertoFixture.failure(fixture.connection().broadcast("room", JsonText.empty())))
                    .isInstanceOf(VertoFailure.NotConnected.class);
        }
    }

    @Test
    void aWaitForTheNextAttemptEnds() throws Exception {
        Backoff slow = new Backoff(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofHours(1));
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri(), given -> given.withBackoff(slow)).logIn()) {
            fixture.connection().close();
            tap.cut();
            fixture.awaitState(ConnectionState.Closed.class);
            await().during(Duration.ofMillis(900)).atMost(VertoFixture.PATIENCE).until(() -> peer.opened() == 1);
        }
    }
}
