package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class LostConnectionComesBackTest {

    @Test
    void aCutConnectionIsMadeAgainWithAFreshIdentity() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri()).logIn()) {
            tap.cut();
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard()
                                    .states(ConnectionState.LoggedIn.class)
                                    .size()
                            == 2);
            List<ConnectionState.LoggedIn> logins = fixture.heard().states(ConnectionState.LoggedIn.class);
            assertThat(logins.get(0).sessid()).isNotEqualTo(logins.get(1).sessid());
            assertThat(fixture.heard()
                            .states(ConnectionState.Reconnecting.class)
                            .get(0)
                            .attempt())
                    .isEqualTo(1);
        }
    }

    @Test
    void waitingRequestsFailWhenTheSocketIsLost() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onSilence("verto.broadcast");
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri()).logIn()) {
            CompletionStage<Void> waiting = fixture.connection().broadcast("room", JsonText.empty());
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.received("verto.broadcast").size() == 1);
            tap.cut();
            assertThat(VertoFixture.failure(waiting)).isInstanceOf(VertoFailure.Unreachable.class);
        }
    }

    @Test
    void aSwitchThatIsDownIsTriedAgainAndTheTroubleDatedFromItsBeginning() throws Exception {
        try (VertoFixture fixture = new VertoFixture(closedPort()).start()) {
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard()
                                    .states(ConnectionState.Reconnecting.class)
                                    .size()
                            >= 3);
            List<ConnectionState.Reconnecting> tries = fixture.heard().states(ConnectionState.Reconnecting.class);
            assertThat(tries.subList(0, 3))
                    .extracting(ConnectionState.Reconnecting::attempt)
                    .containsExactly(1, 2, 3);
            assertThat(tries)
                    .extracting(ConnectionState.Reconnecting::since)
                    .containsOnly(tries.get(0).since());
            assertThat(tries.get(0).cause()).isInstanceOf(VertoFailure.Unreachable.class);
        }
    }

    @Test
    void aConnectionThatHeldLongEnoughBeginsItsWaitsAnew() throws Exception {
        Backoff forgiving = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofNanos(1));
        assertThat(attemptsOfTwoLosses(forgiving)).containsExactly(1, 1);
    }

    @Test
    void aConnectionThatComesAndGoesWaitsLongerEachTime() throws Exception {
        Backoff strict = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofHours(1));
        assertThat(attemptsOfTwoLosses(strict)).containsExactly(1, 2);
    }

    private static List<Integer> attemptsOfTwoLosses(Backoff backoff) throws IOException, InterruptedException {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri(), given -> given.withBackoff(backoff)).logIn()) {
            tap.cut();
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard()
                                    .states(ConnectionState.LoggedIn.class)
                                    .size()
                            == 2);
            tap.cut();
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard()
                                    .states(ConnectionState.LoggedIn.class)
                                    .size()
                            == 3);
            return fixture.heard().states(ConnectionState.Reconnecting.class).stream()
                    .map(ConnectionState.Reconnecting::attempt)
                    .toList();
        }
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("ws://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
