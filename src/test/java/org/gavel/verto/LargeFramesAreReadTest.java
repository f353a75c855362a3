package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class LargeFramesAreReadTest {

    /** What ten thousand members need. */
    private static final int MEMBERS = 10_000;

    @Test
    void aRoomOfTenThousandComesInOneFrame() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin();
                VertoFixture fixture = new VertoFixture(peer.uri()).logIn()) {
            String row = "[\"key\",[\"0001\",\"2001\",\"" + "x".repeat(1_200) + "\"]]";
            String rows = (row + ",").repeat(MEMBERS - 1) + row;
            String frame =
                    "{\"id\":1,\"method\":\"verto.event\",\"params\":{\"eventChannel\":\"a\",\"data\":{\"data\":["
                            + rows + "]}}}";
            assertThat(frame.length()).isGreaterThan(12_000_000);
            peer.broadcast(frame);
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> fixture.heard().events().size() == 1);
            assertThat(fixture.heard()
                            .events()
                            .get(0)
                            .params()
                            .getJsonObject("data")
                            .getJsonArray("data"))
                    .hasSize(MEMBERS);
        }
    }
}
