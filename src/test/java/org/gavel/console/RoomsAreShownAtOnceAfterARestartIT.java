package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gavel.demo.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * After a kill and a restart, a server shows the rooms that ran with their rosters before the switch has answered, to accounts
 * that the switch let see them. Then it shows the state of the switch.
 */
class RoomsAreShownAtOnceAfterARestartIT {

    private static final String STAYS = "3291-seven.local";
    private static final String ENDS = "3292-seven.local";

    /** Both are written behind, each within a quarter of a second. */
    private static final Duration WRITTEN = Duration.ofSeconds(3);

    private static TestSwitch testSwitch;
    private static GavelServer server;

    @BeforeAll
    static void begin() {
        testSwitch = TestSwitch.start();
        Map<String, String> settings = new HashMap<>(testSwitch.settings());
        settings.put("gavel.admin.login", "super@" + testSwitch.demonstration().domain());
        settings.put("gavel.roster.poll", "1");
        server = new GavelServer(settings);
        server.start();
    }

    @AfterAll
    static void end() {
        server.close();
        testSwitch.close();
    }

    @Test
    void theWallboardAndTheRosterAreThereBeforeTheSwitchAnswers() {
        testSwitch
                .demonstration()
                .join(STAYS, Caller.phone("2001", "Ada Lovelace"))
                .orElseThrow();
        int ben = testSwitch
                .demonstration()
                .join(ENDS, Caller.phone("2002", "Ben"))
                .orElseThrow();
        try (Chromium chromium = Chromium.open()) {
            String moderator;
            String stranger;
            try (GavelConsole console = GavelConsole.open(chromium, server)) {
                console.expectTrouble("WebSocket|ERR_");
                Administration administration = new Administration(console);
                moderator = administration.makeAccount("walker", "moderator", "super");
                stranger = administration.makeAccount("stranger", "moderator", "1010");
                console.page().navigate("/");
                assertThat(tile(console, "3291")).containsText("Live");
                assertThat(tile(console, "3292")).containsText("Live");
                await().pollDelay(WRITTEN).until(() -> true);
                testSwitch.demonstration().faults().freeze(true);
                server.kill();
            }
            testSwitch.demonstration().leave(ENDS, ben);
            server.start();
            try (GavelConsole console = GavelConsole.open(chromium, server);
                    GavelConsole other = GavelConsole.open(chromium, server)) {
                showsWhatRan(console.signIn(moderator, Administration.PASSWORD));
                other.signIn(stranger, Administration.PASSWORD);
                assertThat(other.wallboard().getByRole(AriaRole.LISTITEM)).hasCount(0);

                testSwitch.demonstration().faults().freeze(false);
                console.press("Mute", "Ada Lovelace");
                assertThat(console.row("Ada Lovelace")).containsText("muted");
                console.page().navigate("/");
                assertThat(tile(console, "3291")).containsText("Live");
                assertThat(tile(console, "3292").getByText("not confirmed")).hasCount(0);
            }
        }
    }

    private static void showsWhatRan(GavelConsole console) {
        Locator tile = tile(console, "3291");
        assertThat(tile).containsText("1 member");
        assertThat(tile).containsText("not confirmed");
        assertThat(tile(console, "3292")).containsText("not confirmed");
        console.openRoom(STAYS);
        assertThat(console.row("Ada Lovelace")).isVisible();
        assertThat(console.page().getByText("from the database").first()).isVisible();
    }

    private static Locator tile(GavelConsole console, String room) {
        return console.wallboard().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(room));
    }
}
