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
                VertoFixture fixture = new VertoFixture(tap.uri(), FrozenPeerIsNoticedTest::watchful).logIn()) {
            tap.freeze();
            assertThat(fixture.awaitState(ConnectionState.Reconnecting.class).cause())
                    .isInstanceOf(VertoFailure.Unreachable.class);
            tap.thaw();
            await().atMost(VertoFixture.PATIENCE).until(fixture.connection()::isLoggedIn);
            assertThat(fixture.heard().states(ConnectionState.LoggedIn.class)).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theDeadSocketIsLetGo() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri(), FrozenPeerIsNoticedTest::watchful).logIn()) {
            tap.freeze();
            fixture.awaitState(ConnectionState.Reconnecting.class);
            fixture.connection().close();
            await().atMost(VertoFixture.PATIENCE).until(() -> tap.open() == 0);
        }
    }

    @Test
    void aSwitchThatKnowsNoPingIsAlive() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()
                        .onError("verto.ping", "{\"code\":-32601,\"message\":\"Invalid Method\"}");
                VertoFixture fixture = new VertoFixture(peer.uri(), FrozenPeerIsNoticedTest::calmer).logIn()) {
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> peer.received("verto.ping").size() >= 12);
            assertThat(peer.opened()).isEqualTo(1);
            assertThat(fixture.connection().isLoggedIn()).isTrue();
        }
    }
}
