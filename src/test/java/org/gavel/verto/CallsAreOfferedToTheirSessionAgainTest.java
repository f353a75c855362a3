package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The switch offers a call again only to its session. Without calls each connection is a session of its own. */
class CallsAreOfferedToTheirSessionAgainTest {

    private static List<String> sessions(ScriptedSwitch peer) {
        return peer.received("login").stream()
                .map(login -> login.getJsonObject("params").getString("sessid"))
                .toList();
    }

    private static void awaitLogins(ScriptedSwitch peer, int count) {
        await().atMost(VertoFixture.PATIENCE).until(() -> peer.received("login").size() == count);
    }

    @Test
    void aLostConnectionIsTheSameSessionWhenThatIsToBeKept() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(tap.uri()).logIn()) {
            fixture.connection().keepSession(true);
            tap.cut();
            awaitLogins(peer, 2);
            await().atMost(VertoFixture.PATIENCE).until(fixture.connection()::isLoggedIn);
            fixture.connection().keepSession(false);
            tap.cut();
            awaitLogins(peer, 3);

            List<String> sessions = sessions(peer);
            assertThat(sessions.get(1)).isEqualTo(sessions.get(0));
            assertThat(sessions.get(2)).isNotEqualTo(sessions.get(0));
        }
    }

    @Test
    void aConnectionIsMadeAnewAtOnce() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            fixture.connection().keepSession(true);
            fixture.connection().reopen();
            awaitLogins(peer, 2);
            await().atMost(VertoFixture.PATIENCE).until(fixture.connection()::isLoggedIn);

            assertThat(sessions(peer).get(1)).isEqualTo(sessions(peer).get(0));
            assertThat(fixture.heard().states(ConnectionState.Reconnecting.class))
                    .hasSize(1);
        }
    }

    @Test
    void aConnectionThatIsNotOpenIsNotReopened() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri())) {
            fixture.connection().reopen();
            fixture.logIn();
            assertThat(peer.opened()).isEqualTo(1);
        }
    }
}
