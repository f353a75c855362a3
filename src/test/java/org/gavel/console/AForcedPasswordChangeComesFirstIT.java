package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who was given a password chooses one of his own before he sees or does anything; his other sessions end with the old one. */
@DeskTest
class AForcedPasswordChangeComesFirstIT {

    private static final String GIVEN = Administration.PASSWORD;
    private static final String CHOSEN = "granite-orchid-seventeen-kites";

    @Test
    void beforeAnyPageAndForThisSessionAlone(Desk office, Desk desk, Desk elsewhere) {
        String login = new Administration(office).makeNewcomer("newcomer", "administrator", "super");
        signIn(elsewhere, login);
        signIn(desk, login);
        nothingElseOpens(desk);
        wrongInputIsTold(desk);
        change(desk, GIVEN, CHOSEN, CHOSEN);

        assertThat(desk.page()).not().hasURL(Pattern.compile("/password"));
        assertThat(elsewhere.page()).hasURL(Pattern.compile("/sign-in\\?.*why=(revoked|signed-out)"));
        desk.page().navigate("/me");
        assertThat(desk.page().getByText(login).first()).isVisible();
        changesItAgain(desk);
    }

    private static void nothingElseOpens(Desk desk) {
        for (String path : new String[] {"/", "/room?room=3000-seven.local", "/admin/accounts", "/me"}) {
            desk.page().navigate(path);
            assertThat(desk.page()
                            .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Choose a new password")))
                    .isVisible();
        }
        desk.checkAccessibility();
    }

    private static void wrongInputIsTold(Desk desk) {
        change(desk, GIVEN, CHOSEN, CHOSEN + "x");
        assertThat(desk.page().getByText("The two passwords differ.").first()).isVisible();
        change(desk, "not " + GIVEN, CHOSEN, CHOSEN);
        assertThat(desk.page().getByText("This is not your current password.")).isVisible();
        change(desk, GIVEN, "short", "short");
        assertThat(desk.page().locator(".ui-message-error")).hasCount(1);
    }

    /** From his own page, where it is told that it is done. */
    private static void changesItAgain(Desk desk) {
        change(desk, CHOSEN, GIVEN, GIVEN);
        assertThat(desk.page().getByText("Your password is changed.")).isVisible();
        assertThat(desk.page()).hasURL(Pattern.compile("/me$"));
    }

    private static void change(Desk desk, String present, String wanted, String again) {
        field(desk, "Current password", present);
        field(desk, "New password", wanted);
        field(desk, "New password, again", again);
        desk.press("Change the password");
    }

    private static void signIn(Desk desk, String login) {
        desk.page().navigate("/sign-in");
        field(desk, "User", login);
        field(desk, "Password", GIVEN);
        desk.press("Sign in");
        assertThat(desk.page()).hasURL(Pattern.compile("/password"));
    }

    private static void field(Desk desk, String label, String text) {
        desk.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
    }
}
