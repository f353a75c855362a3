package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The command of the README starts Gavel with the printed accounts and a wallboard of live rooms, and its three clicks lead
 * into the largest room.
 */
@ExtendWith(RunningGavel.class)
class OneCommandShowsLiveRoomsIT {

    @Test
    void withItsBuiltInDemonstration() throws IOException {
        try (GavelServer server = new GavelServer(Map.of(
                        "gavel.demo.enabled", "true", "gavel.demo.media", System.getProperty("gavel.test.media.dir")));
                Chromium chromium = Chromium.open()) {
            server.start();
            server.awaitReady();
            Assertions.assertThat(server.console().lines())
                    .as("the console shows the address and the accounts, and nothing else")
                    .first(InstanceOfAssertFactories.STRING)
                    .isEqualTo("Gavel is ready: " + server.address() + "/");
            Assertions.assertThat(server.console().lines().skip(1))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("    sign in as "));
            try (GavelConsole console = GavelConsole.open(chromium, server)) {
                console.page().navigate("/sign-in");
                console.page()
                        .getByRole(AriaRole.BUTTON)
                        .filter(text("^\\s*super"))
                        .click();
                console.press("Sign in");

                Locator tiles = console.wallboard().getByRole(AriaRole.LISTITEM);
                assertThat(tiles).hasCount(9);
                assertThat(tiles.filter(text("Quarterly all-hands")))
                        .containsText(Pattern.compile("(9\\d\\d|1,0\\d\\d)\\s*members"));
                tryThreeClicks(console, tiles.filter(text("Quarterly all-hands")));
                Assertions.assertThat(console.troubles()).isEmpty();

                // As by Ctrl-C, with a page still open.
                server.stop();
                Assertions.assertThat(StopLog.troubles(server)).isEmpty();
            }
        }
    }

    /** Opens the largest room, mutes somebody and joins, as the README has it. */
    private static void tryThreeClicks(GavelConsole console, Locator room) {
        room.getByRole(AriaRole.LINK).click();
        console.grid().waitFor();

        ScriptedCalls.button(console.grid(), "Mute").first().click();
        assertThat(console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("You muted");

        console.press("Join");
        ScriptedCalls.button(console.page().getByRole(AriaRole.DIALOG), "Join").click();
        Locator call = console.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Your call"));
        assertThat(call).containsText("In the room");
        ScriptedCalls.button(call, "Leave").click();
        assertThat(call).isHidden();
    }

    private static Locator.FilterOptions text(String regex) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(regex));
    }
}
