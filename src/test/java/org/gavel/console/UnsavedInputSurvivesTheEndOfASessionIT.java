package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody is typing when his session ends is neither lost nor sent in another's name. */
@DeskTest
class UnsavedInputSurvivesTheEndOfASessionIT {

    @Test
    void heSignsInAgainBesideItAndGoesOn(Desk desk, Desk elsewhere) {
        typeARoom(desk, "1011", "3777-seven.local");
        signOutEverywhereElse(elsewhere, "1011");

        assertThat(over(desk)).containsText("You were signed out in another window.");
        desk.checkAccessibility();
        signInBeside(desk, "1011");

        assertThat(over(desk)).isHidden();
        assertThat(field(desk)).hasValue("3777-seven.local");
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(desk.page()).hasURL(Pattern.compile("/room\\?conference=3777-seven\\.local%40seven\\.local"));
    }

    @Test
    void somebodyElseDoesNotSendIt(Desk desk, Desk elsewhere) {
        typeARoom(desk, "1012", "3778-seven.local");
        signOutEverywhereElse(elsewhere, "1012");
        assertThat(over(desk)).isVisible();

        Page beside = signInBeside(desk, "1013");
        assertThat(over(desk)).containsText("1013");
        assertThat(over(desk)).containsText("is signed in in this browser now");
        assertThat(field(desk)).hasValue("3778-seven.local");

        beside.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Account"))
                .click();
        beside.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        signInBeside(desk, "1012");
        assertThat(over(desk)).isHidden();
        assertThat(field(desk)).hasValue("3778-seven.local");
    }

    @Test
    void aPageWithoutItGoesToTheSignInAndSaysWhy(Desk desk, Desk elsewhere) {
        desk.signIn("1014", "1234");
        signOutEverywhereElse(elsewhere, "1014");

        assertThat(desk.page()).hasURL(Pattern.compile("/sign-in\\?.*why=signed-out"));
        assertThat(desk.page().getByText("You have been signed out.")).isVisible();
    }

    private static void typeARoom(Desk desk, String user, String room) {
        desk.signIn(user, "1234");
        desk.press("Open a room");
        field(desk).pressSequentially(room);
    }

    private static void signOutEverywhereElse(Desk elsewhere, String user) {
        elsewhere.signIn(user, "1234");
        elsewhere.page().navigate("/me");
        elsewhere.press("Sign out everywhere else");
        new AdminDesk(elsewhere).confirm("Sign out everywhere else");
        assertThat(elsewhere.page().getByText("You are signed out everywhere else."))
                .isVisible();
    }

    private static Page signInBeside(Desk desk, String user) {
        Page beside = desk.page()
                .context()
                .waitForPage(() -> over(desk)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in again"))
                        .click());
        beside.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"))
                .fill(user);
        beside.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("1234");
        beside.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(beside.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Rooms")))
                .isAttached();
        return beside;
    }

    private static Locator over(Desk desk) {
        return desk.page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("You are no longer signed in"));
    }

    /** By its place: what lies under a dialog has no role then. */
    private static Locator field(Desk desk) {
        return desk.page().locator("[id='openRoomForm:openRoomName']");
    }
}
