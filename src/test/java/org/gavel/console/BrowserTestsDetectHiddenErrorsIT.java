package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Tests the watch over pages itself: a harness that detects nothing would let every other test pass. */
@ConsoleTest
class BrowserTestsDetectHiddenErrorsIT {

    @Test
    void anErrorInTheConsole(GavelConsole console) {
        provoke(console, "console.error('spilled coffee')", "console error: spilled coffee");
    }

    @Test
    void anUncaughtException(GavelConsole console) {
        provoke(console, "setTimeout(() => { throw new Error('spilled tea') })", "uncaught: .*spilled tea");
    }

    @Test
    void aRequestToAnotherHost(GavelConsole console) {
        console.expectTrouble("Failed to load resource|policy|Policy");

        provoke(
                console,
                "fetch('http://localhost:9/font', {mode: 'no-cors'}).catch(() => {})",
                "request to another host: http://localhost:9/font|policy violation: connect-src.*localhost:9");
    }

    @Test
    void aWebSocketToAnotherHost(GavelConsole console) {
        console.expectTrouble("WebSocket|policy|Policy");

        provoke(
                console,
                "new WebSocket('ws://localhost:9/live')",
                "request to another host: ws://localhost:9/live|policy violation: connect-src.*localhost:9");
    }

    /** Else one that hangs could not be ended, and all other tests would wait for it. */
    @Test
    void whatRunsAPage(GavelConsole console) {
        console.page().navigate("/sign-in");

        assertThat(StuckRenderers.all()).isNotEmpty();
    }

    private static void provoke(GavelConsole console, String script, String trouble) {
        console.page().navigate("/sign-in");
        assertThat(console.troubles()).isEmpty();

        console.page().evaluate("() => { " + script + " }");

        Awaitility.await().untilAsserted(() -> {
            console.page().waitForTimeout(50);
            assertThat(console.consoleLines())
                    .anySatisfy(line -> assertThat(line).containsPattern(trouble));
        });
        console.expectTrouble(trouble);
    }
}
