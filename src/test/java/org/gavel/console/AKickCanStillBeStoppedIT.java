package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A kick cannot be undone, so it waits for a moment after it has been confirmed, and can be stopped until then. */
@ConsoleTest
class AKickCanStillBeStoppedIT {

    private static Locator waiting(GavelConsole console) {
        return console.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("About to happen"));
    }

    private static void kick(GavelConsole console) {
        console.grid().focus();
        console.page().keyboard().press("Home");
        console.page().keyboard().press("Delete");
        console.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kick"))
                .click();
    }

    private static void press(GavelConsole console, String button) {
        waiting(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void untilItIsSent(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3044-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();

        kick(console);
        assertThat(waiting(console)).containsText("Kick · Ada in");
        press(console, "Stop");

        assertThat(waiting(console)).isHidden();
        kick(console);
        press(console, "Now");
        Locator activity =
                console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"));
        assertThat(activity).containsText("You kicked Ada");
        assertThat(activity.getByText("You kicked")).hasCount(1);
    }
}
