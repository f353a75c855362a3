package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/**
 * What an administrator takes away is gone from pages that are open, without anybody loading them again. How soon, the benchmark
 * measures: {@code revoked}.
 */
@DeskTest
class RevokingTakesEffectOnOpenPagesIT {

    @Test
    void theRoomEmptiesAndFillsAgain(Desk administrator, Desk desk, DemonstrationSwitch demonstration) {
        String room = "3271-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace")).orElseThrow();
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "moderator", "super");
        desk.signIn(login, Administration.PASSWORD).openRoom(room);
        assertThat(desk.row("Ada Lovelace")).isVisible();

        administration.withdrawRoles(login);

        assertThat(desk.row("Ada Lovelace")).not().isAttached();
        assertThat(desk.told("Your roles do not permit you to see this room")).isVisible();
        assertThat(desk.page().locator("#activityItems")).not().containsText("Ada");

        administration.giveRole(login, "moderator");

        assertThat(desk.row("Ada Lovelace")).isVisible();
    }

    @Test
    void theWallboardLosesItsRooms(Desk administrator, Desk desk, DemonstrationSwitch demonstration) {
        demonstration
                .join("3272-seven.local", Caller.phone("2002", "Grace Hopper"))
                .orElseThrow();
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "observer", "super");
        desk.signIn(login, Administration.PASSWORD);
        assertThat(desk.wallboard()).containsText("3272");

        administration.withdrawRoles(login);

        assertThat(desk.wallboard()).not().containsText("3272");
    }

    @Test
    void whoIsDeactivatedIsSignedOut(Desk administrator, Desk desk) {
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "moderator", "super");
        desk.signIn(login, Administration.PASSWORD);

        administration.deactivate(login);

        assertThat(desk.page()).hasURL(Pattern.compile("/sign-in"));
    }
}
