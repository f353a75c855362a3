package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.json.JsonText;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A switch that no longer knows a login answers every request with that error while the socket stays open. Gavel logs in again. */
class AForgottenLoginIsMadeAnewTest {

    private static final String REQUIRED = "{\"code\":-32000,\"message\":\"Authentication Required\"}";

    private static VertoFixture pinging(ScriptedSwitch peer) {
        return new VertoFixture(
                peer.uri(),
                given -> given.withTiming(
                        VertoFixture.timing(Duration.ofSeconds(20), Duration.ofMillis(50), Duration.ofSeconds(50))));
    }

    /** Answers like this on the first socket, and rightly on the next ones. */
    private static ScriptedSwitch.Script firstOnly(ScriptedSwitch peer, String error) {
        return (request, socket) -> socket.send(
                peer.opened() == 1
                        ? ScriptedSwitch.error(request, error)
                        : ScriptedSwitch.result(request, "{\"message\":\"right\"}"));
    }

    @Test
    void aRefusedPingIsNoSignOfLife() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()) {
            peer.on("verto.ping", firstOnly(peer, REQUIRED));
            try (VertoFixture fixture = pinging(peer).start()) {
                assertThat(fixture.awaitState(ConnectionState.Reconnecting.class)
                                .cause())
                        .isInstanceOf(VertoFailure.LoginLost.class);
                await().atMost(VertoFixture.PATIENCE)
                        .until(() -> fixture.heard()
                                        .states(ConnectionState.LoggedIn.class)
                                        .size()
                                == 2);
                assertThat(peer.received("login"))
                        .extracting(login -> login.getJsonObject("params").getString("sessid"))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-32000,Authentication Required", "-32001,Missing params", "-32001,Session in use"})
    void theFailingRequestAndAllWaitingOnesFail(int code, String message) throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onSilence("slow")) {
            peer.on("echo", firstOnly(peer, "{\"code\":" + code + ",\"message\":\"" + message + "\"}"));
            try (VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
                CompletionStage<JsonObject> waiting = fixture.connection().request("slow", JsonText.empty());
                assertThat(VertoFixture.failure(fixture.connection().request("echo", JsonText.empty())))
                        .isInstanceOf(VertoFailure.LoginLost.class);
                assertThat(VertoFixture.failure(waiting)).isInstanceOf(VertoFailure.LoginLost.class);
                await().atMost(VertoFixture.PATIENCE)
                        .until(() -> peer.opened() == 2 && fixture.connection().isLoggedIn());
                assertThat(VertoFixture.value(fixture.connection().request("echo", JsonText.empty()))
                                .getString("message"))
                        .isEqualTo("right");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-32002,Permission Denied.",
        "-32601,Invalid Method",
        "-32602,Permission Denied",
        "-32600,Invalid message"
    })
    void aRefusedPermissionKeepsTheLogin(int code, String message) throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()
                        .onError("verto.ping", "{\"code\":-32601,\"message\":\"Invalid Method\"}")
                        .onError("echo", "{\"code\":" + code + ",\"message\":\"" + message + "\"}")
                        .onError("bare", "{}");
                VertoFixture fixture = pinging(peer).logIn()) {
            VertoFixture.failure(fixture.connection().request("echo", JsonText.empty()));
            VertoFixture.failure(fixture.connection().request("bare", JsonText.empty()));
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.received("verto.ping").size() > 2);
            assertThat(peer.opened()).isEqualTo(1);
            assertThat(fixture.connection().isLoggedIn()).isTrue();
        }
    }

    @Test
    void aPasswordThatHasChangedMeanwhileIsToldAndNotTriedAgain() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onError("verto.ping", REQUIRED)) {
            peer.on("login", (request, socket) -> {
                if (peer.opened() == 1) {
                    ScriptedSwitch.acceptLogin(request, socket);
                } else {
                    socket.send(
                            ScriptedSwitch.error(request, "{\"code\":-32001,\"message\":\"Authentication Failure\"}"));
                }
            });
            try (VertoFixture fixture = pinging(peer).start()) {
                assertThat(fixture.awaitState(ConnectionState.Refused.class).cause())
                        .isInstanceOf(VertoFailure.LoginRefused.class);
                assertThat(peer.opened()).isEqualTo(2);
            }
        }
    }

    @Test
    void aSwitchThatForgetsAtOnceIsAskedWithGrowingPauses() throws Exception {
        AtomicInteger pings = new AtomicInteger();
        try (ScriptedSwitch peer = ScriptedSwitch.begin().on("verto.ping", (request, socket) -> {
                    pings.incrementAndGet();
                    refuse(request, socket);
                });
                VertoFixture fixture = pinging(peer).start()) {
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard()
                                    .states(ConnectionState.Reconnecting.class)
                                    .size()
                            >= 4);
            assertThat(fixture.heard().states(ConnectionState.Reconnecting.class))
                    .extracting(ConnectionState.Reconnecting::attempt)
                    .startsWith(1, 2, 3, 4);
            assertThat(pings.get()).isGreaterThanOrEqualTo(4);
        }
    }

    private static void refuse(JsonObject request, WebSocket socket) {
        socket.send(ScriptedSwitch.error(request, REQUIRED));
    }
}
