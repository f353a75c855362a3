package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrozenPeerIsNoticedTest {

    private static VertoSettings watchful(VertoSettings given) {
        return given.withTiming(new VertoSettings.Timing(
                Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMillis(150), Duration.ofMillis(1_200)));
    }

    /** A busy machine does not keep an answer for so long. */
    private static VertoSettings calmer(VertoSettings given) {
        return given.withTiming(new VertoSettings.Timing(
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofSeconds(5)));
    }

    @Test
    void aPeerThatFallsSilentWithItsSocketOpenIsLeftAndFoundAgain() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                ServedDesk desk = new ServedDesk(tap.uri(), FrozenPeerIsNoticedTest::watchful).logIn()) {
            tap.freeze();
            assertThat(desk.awaitState(ConnectionState.Reconnecting.class).cause())
                    .isInstanceOf(VertoFailure.Unreachable.class);
            tap.thaw();
            await().atMost(ServedDesk.PATIENCE).until(desk.connection()::isLoggedIn);
            assertThat(desk.heard().states(ConnectionState.LoggedIn.class)).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theDeadSocketIsLetGo() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                ServedDesk desk = new ServedDesk(tap.uri(), FrozenPeerIsNoticedTest::watchful).logIn()) {
            tap.freeze();
            desk.awaitState(ConnectionState.Reconnecting.class);
            desk.connection().close();
            await().atMost(ServedDesk.PATIENCE).until(() -> tap.open() == 0);
        }
    }

    @Test
    void aSwitchThatKnowsNoPingIsAlive() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()
                        .onError("verto.ping", "{\"code\":-32601,\"message\":\"Invalid Method\"}");
                ServedDesk desk = new ServedDesk(peer.uri(), FrozenPeerIsNoticedTest::calmer).logIn()) {
            await().atMost(ServedDesk.PATIENCE)
                    .until(() -> peer.received("verto.ping").size() >= 12);
            assertThat(peer.opened()).isEqualTo(1);
            assertThat(desk.connection().isLoggedIn()).isTrue();
        }
    }
}
