package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Whoever closes his laptop is out of the room soon, and reads so when he opens it. */
class AClosedLaptopEndsItsCallIT {

    private static final String ROOM = "3001-seven.local";

    /** The longest silence, one round of looking for it, and what a busy machine takes. */
    private static final Duration SOON = Duration.ofSeconds(50 + 15 + 25);

    @Test
    void whoClosesItLeavesTheRoom() throws Exception {
        try (JoinedDesk joined = JoinedDesk.in(ROOM)) {
            DemonstrationSwitch demonstration = joined.running().demonstration();
            try (StoppedProcess lid = StoppedProcess.ofWhole(joined.desk().page())) {
                await().atMost(SOON)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(
                                () -> assertThat(demonstration.memberIds(ROOM)).containsExactly(joined.ada()));
            }

            PlaywrightAssertions.assertThat(joined.desk().page().locator("#call .call-ended"))
                    .isVisible();
        }
    }
}
