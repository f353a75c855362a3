package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The member to whom a moderator gives the video floor keeps it until it is taken, and the row says so. */
@ConsoleTest
class TheVideoFloorStaysWhereItIsPutIT {

    private static final String ROOM = "3039-seven.local";

    @Test
    void itIsGivenAndTakenAndGivenToAnother(
            GavelConsole console, GavelConsole other, DemonstrationSwitch demonstration) {
        demonstration.join(ROOM, Caller.browser("2001", "Ada"));
        demonstration.join(ROOM, Caller.browser("2002", "Bea"));
        console.signIn("super", "1234").openRoom(ROOM);
        other.signIn("admin", "1234").openRoom(ROOM);
        assertThat(console.row("Bea")).isVisible();

        press(console, "Home", "f");

        assertThat(floor(console, "Ada")).containsText("keeps the video floor");
        assertThat(console.row("Ada")).containsText("given the video floor by super");

        // The other moderator gives it to the next member by the control channel.
        press(other, "End", "f");

        assertThat(floor(console, "Bea")).containsText("keeps the video floor");
        assertThat(floor(console, "Ada")).not().containsText("video floor");

        press(console, "End", "f");

        assertThat(console.row("Bea")).containsText("video floor taken by super");
        assertThat(floor(console, "Bea")).not().containsText("keeps");
    }

    private static void press(GavelConsole console, String where, String key) {
        console.grid().focus();
        console.page().keyboard().press(where);
        console.page().keyboard().press(key);
    }

    private static Locator floor(GavelConsole console, String member) {
        return console.row(member).locator(".cell.floor .unseen");
    }
}
