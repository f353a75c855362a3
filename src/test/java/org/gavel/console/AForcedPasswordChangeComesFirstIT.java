package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A person whose password an administrator set chooses another one before they see or do anything. Their other sessions end
 * with the old one.
 */
@ConsoleTest
class AForcedPasswordChangeComesFirstIT {

    private static final String GIVEN = Administration.PASSWORD;
    private static final String CHOSEN = "granite-orchid-seventeen-kites";

    @Test
    void beforeAnyPageAndForThisSessionAlone(GavelConsole office, GavelConsole console, GavelConsole elsewhere) {
        String login = new Administration(office).makeNewcomer("newcomer", "administrator", "super");
        signIn(elsewhere, login);
        signIn(console, login);
        nothingElseOpens(console);
        wrongInputIsTold(console);
        change(console, GIVEN, CHOSEN, CHOSEN);

        assertThat(console.page()).not().hasURL(Pattern.compile("/password"));
        assertThat(elsewhere.page()).hasURL(Pattern.compile("/sign-in\\?.*why=(revoked|signed-out)"));
        console.page().navigate("/me");
        assertThat(console.page().getByText(login).first()).isVisible();
        changesItAgain(console);
    }

    private static void nothingElseOpens(GavelConsole console) {
        for (String path : new String[] {"/", "/room?room=3000-seven.local", "/admin/accounts", "/me"}) {
            console.page().navigate(path);
            assertThat(console.page()
                            .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Choose a new password")))
                    .isVisible();
        }
        console.checkAccessibility();
    }

    private static void wrongInputIsTold(GavelConsole console) {
        change(console, GIVEN, CHOSEN, CHOSEN + "x");
        assertThat(console.page().getByText("The two passwords differ.").first())
                .isVisible();
        change(console, "not " + GIVEN, CHOSEN, CHOSEN);
        assertThat(console.page().getByText("This is not your current password."))
                .isVisible();
        change(console, GIVEN, "short", "short");
        assertThat(console.page().locator(".ui-message-error")).hasCount(1);
    }

    /** From their own page, which tells that it is done. */
    private static void changesItAgain(GavelConsole console) {
        change(console, CHOSEN, GIVEN, GIVEN);
        assertThat(console.page().getByText("Your password is changed.")).isVisible();
        assertThat(console.page()).hasURL(Pattern.compile("/me$"));
    }

    private static void change(GavelConsole console, String present, String wanted, String again) {
        field(console, "Current password", present);
        field(console, "New password", wanted);
        field(console, "New password, again", again);
        console.press("Change the password");
    }

    private static void signIn(GavelConsole console, String login) {
        console.page().navigate("/sign-in");
        field(console, "User", login);
        field(console, "Password", GIVEN);
        console.press("Sign in");
        assertThat(console.page()).hasURL(Pattern.compile("/password"));
    }

    private static void field(GavelConsole console, String label, String text) {
        console.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }
}
