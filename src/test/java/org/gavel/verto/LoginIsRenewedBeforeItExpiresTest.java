package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

class LoginIsRenewedBeforeItExpiresTest {

    @Test
    void theSameSocketLogsInAgainInTime() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("login", (login, to) -> acceptFor(3, login, to));
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.received("login").size() >= 2);
            assertThat(peer.opened()).isEqualTo(1);
            JsonObject again = peer.received("login").get(1).getJsonObject("params");
            assertThat(again.getString("login")).isEqualTo("admin");
            assertThat(again.getString("sessid")).isEqualTo("one");
            assertThat(fixture.heard().states(ConnectionState.LoggedIn.class)).hasSize(1);
        }
    }

    @Test
    void anEndThatALoginDoesNotMoveIsToldAsWhatItIs() throws Exception {
        long end = Instant.now().getEpochSecond() + 2;
        AtomicInteger logins = new AtomicInteger();
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("login", (login, to) -> {
                    if (logins.incrementAndGet() <= 2) {
                        acceptUntil(end, login, to);
                    } else {
                        ScriptedSwitch.acceptLogin(login, to);
                    }
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            await().atMost(VertoFixture.PATIENCE).until(() -> logins.get() == 2);
            await().atMost(VertoFixture.PATIENCE).until(() -> Instant.now().getEpochSecond() > end);
            assertThat(logins).hasValue(2);
            peer.getConnections().forEach(socket -> socket.close(1000));
            assertThat(fixture.awaitState(ConnectionState.Reconnecting.class).cause())
                    .isInstanceOf(VertoFailure.LoginExpired.class);
            await().atMost(VertoFixture.PATIENCE).until(fixture.connection()::isLoggedIn);
        }
    }

    @Test
    void aRenewalThatIsRefusedEndsTheConnection() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("login", (login, to) -> {
                    if (logins.incrementAndGet() == 1) {
                        acceptFor(2, login, to);
                    } else {
                        to.send(ScriptedSwitch.error(
                                login, "{\"code\":-32001,\"message\":\"Authentication Failure\"}"));
                    }
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(fixture.awaitState(ConnectionState.Refused.class).cause())
                    .isInstanceOf(VertoFailure.LoginRefused.class);
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.getConnections().isEmpty());
        }
    }

    @Test
    void anAbsurdEndIsNoEnd() throws Exception {
        try (ScriptedSwitch peer =
                        ScriptedSwitch.begin().on("login", (login, to) -> acceptUntil(Long.MAX_VALUE, login, to));
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            await().during(Duration.ofMillis(500))
                    .atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.received("login").size() == 1);
            assertThat(fixture.connection().isLoggedIn()).isTrue();
        }
    }

    private static void acceptFor(int seconds, JsonObject login, WebSocket socket) {
        acceptUntil(Instant.now().getEpochSecond() + seconds, login, socket);
    }

    private static void acceptUntil(long epochSecond, JsonObject login, WebSocket socket) {
        socket.send(ScriptedSwitch.result(
                login, "{\"message\":\"logged in\",\"auth-expires\":" + epochSecond + ",\"sessid\":\"one\"}"));
    }
}
