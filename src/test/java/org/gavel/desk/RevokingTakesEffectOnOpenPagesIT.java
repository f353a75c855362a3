package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/**
 * What an administrator takes away is gone from pages that are open, without anybody loading them again: within a second of the saving,
 * which is over when the administrator's page tells so.
 */
@DeskTest
class RevokingTakesEffectOnOpenPagesIT {

    private static final double A_SECOND = 1_000;

    @Test
    void theRoomEmptiesAndFillsAgain(Desk administrator, Desk desk, DemonstrationSwitch demonstration) {
        String room = "3271-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace")).orElseThrow();
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "moderator", "super");
        desk.signIn(login, Administration.PASSWORD).openRoom(room);
        assertThat(desk.row("Ada Lovelace")).isVisible();

        administration.withdrawRoles(login);

        assertThat(desk.row("Ada Lovelace"))
                .not()
                .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(A_SECOND));
        assertThat(desk.told("Your roles do not permit you to see this room")).isVisible();
        assertThat(desk.page().locator("#activityItems")).not().containsText("Ada");

        administration.giveRole(login, "moderator");

        assertThat(desk.row("Ada Lovelace"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_SECOND * 2));
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

        assertThat(desk.wallboard())
                .not()
                .containsText("3272", new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));
    }

    @Test
    void whoIsDeactivatedIsSignedOut(Desk administrator, Desk desk) {
        Administration administration = new Administration(administrator);
        String login = administration.makeAccount("revoked", "moderator", "super");
        desk.signIn(login, Administration.PASSWORD);

        administration.deactivate(login);

        assertThat(desk.page())
                .hasURL(Pattern.compile("/sign-in"), new PageAssertions.HasURLOptions().setTimeout(A_SECOND * 2));
    }
}
