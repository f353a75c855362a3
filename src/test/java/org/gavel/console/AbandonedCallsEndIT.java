package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.Map;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A call ends when its laptop is closed or its server stops, so that no one stays in a room without knowing it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AbandonedCallsEndIT {

    private static final String ROOM = "3001-seven.local";

    /** Far longer than a browser takes to give a sign of life, also one that two processors share with a server and a test. */
    private static final String SILENCE_SECONDS = "15";

    /** A browser that is not heard is given up at its fourth: it is asked each 4.5 s. */
    private static final int SIGNS_HEARD = 5;

    /** A socket of a page that says what it shows and never anything again, also not that it has painted a frame. */
    private static final String QUIET = """
            (signs) => {
              window.testQuiet = new Promise((resolve) => {
                const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`);
                let heard = 0;
                socket.addEventListener('close', ({ code }) => resolve(`closed with ${code}`));
                socket.addEventListener('open', () => socket.send('{"t":"wall"}'));
                socket.addEventListener('message', ({ data }) => {
                  heard += JSON.parse(data).t === 'alive' ? 1 : 0;
                  if (heard === signs) {
                    resolve('open');
                  }
                });
              });
            }""";

    private static JoinedConsole joined;

    @BeforeAll
    static void join() {
        joined = JoinedConsole.in(ROOM, Map.of("gavel.page.silence", SILENCE_SECONDS));
    }

    @AfterAll
    static void close() {
        joined.close();
    }

    @Test
    @Order(1)
    void aClosedLaptopEndsTheCallAndARespondingBrowserKeepsIt() throws Exception {
        DemonstrationSwitch demonstration = joined.running().demonstration();
        try (Chromium another = Chromium.open();
                GavelConsole quiet = GavelConsole.open(another, joined.first().server())) {
            Page page = quiet.signIn("admin", "1234").page();
            page.evaluate(QUIET, SIGNS_HEARD);
            try (StoppedProcess lid = StoppedProcess.ofWhole(joined.console().page())) {
                await().untilAsserted(
                                () -> assertThat(demonstration.memberIds(ROOM)).containsExactly(joined.ada()));
            }

            assertThat(page.evaluate("() => window.testQuiet")).isEqualTo("open");
        }
        PlaywrightAssertions.assertThat(joined.console().page().locator("#call .call-ended"))
                .isVisible();
    }

    /** As for an update. */
    @Test
    @Order(2)
    void aStopOfTheServerEndsTheCallWithoutAnError() throws IOException {
        DemonstrationSwitch demonstration = joined.running().demonstration();
        joined.join(ROOM);
        assertThat(demonstration.memberIds(ROOM)).hasSize(2);

        joined.first().server().stop();

        await().untilAsserted(() -> assertThat(demonstration.memberIds(ROOM)).containsExactly(joined.ada()));
        assertThat(StopLog.troubles(joined.first().server())).isEmpty();
    }
}
