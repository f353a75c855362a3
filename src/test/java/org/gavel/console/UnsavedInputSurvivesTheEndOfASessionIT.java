package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Unsaved input at the end of a session is neither lost nor sent in another person's name. */
@ConsoleTest
class UnsavedInputSurvivesTheEndOfASessionIT {

    @Test
    void theySignInAgainInAnotherTabAndGoOn(GavelConsole console, GavelConsole elsewhere) {
        typeARoom(console, "1011", "3777-seven.local");
        signOutEverywhereElse(elsewhere, "1011");

        assertThat(over(console)).containsText("You were signed out in another window.");
        console.checkAccessibility();
        signInBeside(console, "1011");

        assertThat(over(console)).isHidden();
        assertThat(field(console)).hasValue("3777-seven.local");
        console.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(console.page()).hasURL(Pattern.compile("/room\\?conference=3777-seven\\.local%40seven\\.local"));
    }

    @Test
    void somebodyElseDoesNotSendIt(GavelConsole console, GavelConsole elsewhere) {
        typeARoom(console, "1012", "3778-seven.local");
        signOutEverywhereElse(elsewhere, "1012");
        assertThat(over(console)).isVisible();

        Page beside = signInBeside(console, "1013");
        assertThat(over(console)).containsText("1013");
        assertThat(over(console)).containsText("is signed in in this browser now");
        assertThat(field(console)).hasValue("3778-seven.local");

        beside.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Account"))
                .click();
        beside.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        signInBeside(console, "1012");
        assertThat(over(console)).isHidden();
        assertThat(field(console)).hasValue("3778-seven.local");
    }

    @Test
    void aPageWithoutItGoesToTheSignInAndSaysWhy(GavelConsole console, GavelConsole elsewhere) {
        console.signIn("1014", "1234");
        signOutEverywhereElse(elsewhere, "1014");

        assertThat(console.page()).hasURL(Pattern.compile("/sign-in\\?.*why=signed-out"));
        assertThat(console.page().getByText("You have been signed out.")).isVisible();
    }

    private static void typeARoom(GavelConsole console, String user, String room) {
        console.signIn(user, "1234");
        console.press("Open a room");
        field(console).pressSequentially(room);
    }

    private static void signOutEverywhereElse(GavelConsole elsewhere, String user) {
        elsewhere.signIn(user, "1234");
        elsewhere.page().navigate("/me");
        elsewhere.press("Sign out everywhere else");
        new AdminConsole(elsewhere).confirm("Sign out everywhere else");
        assertThat(elsewhere.page().getByText("You are signed out everywhere else."))
                .isVisible();
    }

    private static Page signInBeside(GavelConsole console, String user) {
        Page beside = console.page()
                .context()
                .waitForPage(() -> over(console)
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

    private static Locator over(GavelConsole console) {
        return console.page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("You are no longer signed in"));
    }

    /** By its place: what lies under a dialog has no role then. */
    private static Locator field(GavelConsole console) {
        return console.page().locator("[id='openRoomForm:openRoomName']");
    }
}
