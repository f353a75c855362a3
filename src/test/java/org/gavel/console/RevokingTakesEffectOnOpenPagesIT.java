package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Open pages lose what an administrator takes away without a reload. The benchmark measures how soon: {@code revoked}. */
@ConsoleTest
class RevokingTakesEffectOnOpenPagesIT {

    @Test
    void theRoomEmptiesAndFillsAgain(
            GavelConsole administrator, GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3271-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace")).orElseThrow();
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "moderator", "super");
        console.signIn(login, Administration.PASSWORD).openRoom(room);
        assertThat(console.row("Ada Lovelace")).isVisible();

        administration.withdrawRoles(login);

        assertThat(console.row("Ada Lovelace")).not().isAttached();
        assertThat(console.told("Your roles do not permit you to see this room"))
                .isVisible();
        assertThat(console.page().locator("#activityItems")).not().containsText("Ada");

        administration.giveRole(login, "moderator");

        assertThat(console.row("Ada Lovelace")).isVisible();
    }

    @Test
    void theWallboardLosesItsRooms(
            GavelConsole administrator, GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration
                .join("3272-seven.local", Caller.phone("2002", "Grace Hopper"))
                .orElseThrow();
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "observer", "super");
        console.signIn(login, Administration.PASSWORD);
        assertThat(console.wallboard()).containsText("3272");

        administration.withdrawRoles(login);

        assertThat(console.wallboard()).not().containsText("3272");
    }

    @Test
    void aDeactivatedAccountIsSignedOut(GavelConsole administrator, GavelConsole console) {
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "moderator", "super");
        console.signIn(login, Administration.PASSWORD);

        administration.deactivate(login);

        assertThat(console.page()).hasURL(Pattern.compile("/sign-in"));
    }
}
