package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

class PuntEndsWithoutReconnectTest {

    @Test
    void aTakenOverConnectionStaysDownUntilSomebodyStartsItAgain() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            for (WebSocket socket : peer.getConnections()) {
                socket.send("{\"jsonrpc\":\"2.0\",\"id\":3007,\"method\":\"verto.punt\",\"params\":{}}");
                socket.close(1000);
            }
            fixture.awaitState(ConnectionState.TakenOver.class);
            await().during(Duration.ofMillis(500)).atMost(VertoFixture.PATIENCE).until(() -> peer.opened() == 1);
            assertThat(fixture.heard().requests())
                    .extracting(ServerRequest::method)
                    .doesNotContain("verto.punt");

            fixture.logIn();
            assertThat(peer.opened()).isEqualTo(2);
        }
    }
}
