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
                ServedDesk desk = new ServedDesk(peer.uri()).logIn()) {
            desk.connection().close();
            desk.connection().close();
            desk.awaitState(ConnectionState.Closed.class);
            desk.connection().start();
            await().atMost(ServedDesk.PATIENCE)
                    .until(() -> peer.getConnections().isEmpty());
            await().during(Duration.ofMillis(400)).atMost(ServedDesk.PATIENCE).until(() -> peer.opened() == 1);
            assertThat(desk.heard().states(ConnectionState.Closed.class)).hasSize(1);
        }
    }

    @Test
    void whatWaitsFailsAndWhatComesLaterIsNotSent() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onSilence("verto.broadcast");
                ServedDesk desk = new ServedDesk(peer.uri()).logIn()) {
            CompletionStage<Void> waiting = desk.connection().broadcast("room", JsonText.empty());
            desk.connection().close();
            assertThat(ServedDesk.failure(waiting)).isInstanceOf(VertoFailure.Unreachable.class);
            assertThat(ServedDesk.failure(desk.connection().broadcast("room", JsonText.empty())))
                    .isInstanceOf(VertoFailure.NotConnected.class);
        }
    }

    @Test
    void aWaitForTheNextAttemptEnds() throws Exception {
        Backoff slow = new Backoff(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofHours(1));
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                ServedDesk desk = new ServedDesk(tap.uri(), given -> given.withBackoff(slow)).logIn()) {
            desk.connection().close();
            tap.cut();
            desk.awaitState(ConnectionState.Closed.class);
            await().during(Duration.ofMillis(900)).atMost(ServedDesk.PATIENCE).until(() -> peer.opened() == 1);
        }
    }
}
