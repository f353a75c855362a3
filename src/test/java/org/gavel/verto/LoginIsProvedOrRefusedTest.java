package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginIsProvedOrRefusedTest {

    @Test
    void aRightPasswordOpensTheConnection() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            JsonObject params = peer.received("login").get(0).getJsonObject("params");
            assertThat(params.getString("login")).isEqualTo("admin");
            assertThat(params.getString("passwd")).isEqualTo("s3cret-Pass");
            assertThat(fixture.heard().states())
                    .extracting(state -> state.getClass().getSimpleName())
                    .containsExactly("Connecting", "LoggedIn");
            assertThat(fixture.awaitState(ConnectionState.LoggedIn.class).sessid())
                    .isEqualTo(params.getString("sessid"));
        }
    }

    @Test
    void theSessionIdentityThatTheSwitchGivesIsTaken() throws Exception {
        try (ScriptedSwitch peer =
                        ScriptedSwitch.begin().onResult("login", "{\"message\":\"logged in\",\"sessid\":\"given\"}");
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(fixture.awaitState(ConnectionState.LoggedIn.class).sessid())
                    .isEqualTo("given");
        }
    }

    @ParameterizedTest
    @CsvSource({"-32001,Authentication Failure", "-32001,Login Incorrect", "-32000,Authentication Required"})
    void aRefusalIsFinalUntilSomebodyStartsAgain(int code, String message) throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()
                        .onError("login", "{\"code\":" + code + ",\"message\":\"" + message + "\"}");
                VertoFixture fixture = new VertoFixture(peer.uri()).start()) {
            assertThat(fixture.awaitState(ConnectionState.Refused.class).cause())
                    .isEqualTo(new VertoFailure.LoginRefused(code, message));
            await().during(Duration.ofMillis(500)).atMost(VertoFixture.PATIENCE).until(() -> peer.opened() == 1);

            peer.on("login", ScriptedSwitch::acceptLogin);
            fixture.logIn();
            assertThat(peer.opened()).isEqualTo(2);
        }
    }

    @Test
    void anIdentityThatAnotherUserHoldsIsReplacedByAFreshOne() throws Exception {
        AtomicInteger logins = new AtomicInteger();
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("login", (request, socket) -> {
                    if (logins.incrementAndGet() == 1) {
                        socket.send(ScriptedSwitch.error(request, "{\"code\":-32001,\"message\":\"Session in use\"}"));
                        socket.close(1000);
                    } else {
                        ScriptedSwitch.acceptLogin(request, socket);
                    }
                });
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            assertThat(peer.received("login"))
                    .extracting(login -> login.getJsonObject("params").getString("sessid"))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
            assertThat(fixture.heard().states(ConnectionState.Refused.class)).isEmpty();
        }
    }

    @Test
    void aLoginWithoutAnAnswerIsTriedAgain() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onSilence("login");
                VertoFixture fixture = new VertoFixture(
                                peer.uri(),
                                given -> given.withTiming(VertoFixture.timing(
                                        Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(50))))
                        .start()) {
            assertThat(fixture.awaitState(ConnectionState.Reconnecting.class).cause())
                    .isInstanceOf(VertoFailure.TimedOut.class);
            await().atMost(VertoFixture.PATIENCE).until(() -> peer.opened() > 1);
        }
    }
}
