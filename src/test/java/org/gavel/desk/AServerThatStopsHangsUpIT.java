package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Nobody is left behind in a room, heard and not knowing it, because his server was stopped for an update. */
class AServerThatStopsHangsUpIT {

    private static final String ROOM = "3001-seven.local";

    @Test
    void whoWasInARoomIsInItNoMoreAndTheServerHasNothingToComplainOf() throws IOException {
        try (JoinedDesk joined = JoinedDesk.in(ROOM)) {
            DemonstrationSwitch demonstration = joined.running().demonstration();
            assertThat(demonstration.memberIds(ROOM)).hasSize(2);

            joined.first().server().stop();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(demonstration.memberIds(ROOM)).containsExactly(joined.ada()));
            assertThat(StopLog.troubles(joined.first().server())).isEmpty();
        }
    }
}
