package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The watch over the pages is itself watched: a harness that sees nothing would let every other test pass. */
@DeskTest
class BrowserTestsSeeHiddenTroublesIT {

    @Test
    void anErrorInTheConsole(Desk desk) {
        provoke(desk, "console.error('spilled coffee')", "console error: spilled coffee");
    }

    @Test
    void anUncaughtException(Desk desk) {
        provoke(desk, "setTimeout(() => { throw new Error('spilled tea') })", "uncaught: .*spilled tea");
    }

    @Test
    void aRequestToAnotherHost(Desk desk) {
        desk.expectTrouble("Failed to load resource|policy|Policy");

        provoke(
                desk,
                "fetch('http://localhost:9/font', {mode: 'no-cors'}).catch(() => {})",
                "request to another host: http://localhost:9/font|policy violation: connect-src.*localhost:9");
    }

    @Test
    void aWebSocketToAnotherHost(Desk desk) {
        desk.expectTrouble("WebSocket|policy|Policy");

        provoke(
                desk,
                "new WebSocket('ws://localhost:9/live')",
                "request to another host: ws://localhost:9/live|policy violation: connect-src.*localhost:9");
    }

    /** Else one that hangs could not be ended, and all other tests would wait for it. */
    @Test
    void whatRunsAPage(Desk desk) {
        desk.page().navigate("/sign-in");

        assertThat(StuckRenderers.all()).isNotEmpty();
    }

    private static void provoke(Desk desk, String script, String trouble) {
        desk.page().navigate("/sign-in");
        assertThat(desk.troubles()).isEmpty();

        desk.page().evaluate("() => { " + script + " }");

        Awaitility.await().untilAsserted(() -> {
            desk.page().waitForTimeout(50);
            assertThat(desk.console()).anySatisfy(line -> assertThat(line).containsPattern(trouble));
        });
        desk.expectTrouble(trouble);
    }
}
