package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** An act on many members tells how many have an outcome, and can be repeated for those alone on whom it failed. */
@ConsoleTest
class ABulkActIsRepeatedForThoseWhoFailedIT {

    private static Locator panel(GavelConsole console) {
        return console.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Action on many members"));
    }

    private static void muteVideoOfAll(GavelConsole console) {
        console.page().setViewportSize(2600, 900);
        console.grid().focus();
        console.page().keyboard().press("Control+a");
        console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Mute video").setExact(true))
                .click();
    }

    private static void press(GavelConsole console, String button) {
        panel(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void onlyThoseWhoFailedAreTriedAgain(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3040-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        int bea = demonstration.join(room, Caller.browser("2002", "Bea")).orElseThrow();
        demonstration.conference(room + " hold " + bea);
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Bea")).containsText("on hold");
        muteVideoOfAll(console);

        assertThat(panel(console)).containsText("Mute video: 1 done, 1 failed");
        console.checkAccessibility();
        demonstration.conference(room + " unhold " + bea);
        assertThat(console.row("Bea")).not().containsText("on hold,");
        press(console, "Repeat for these");

        assertThat(panel(console)).isHidden();
        assertThat(console.row("Bea")).containsText("video muted by super");
    }

    @Test
    void thoseWhoFailedCanBeSelected(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3041-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.phone("2002", "Ben"));
        demonstration.join(room, Caller.phone("2003", "Cem"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Cem")).isVisible();
        muteVideoOfAll(console);

        assertThat(panel(console)).containsText("Mute video: 1 done, 2 failed");
        press(console, "Select these");

        assertThat(console.row("Ben").getByRole(AriaRole.CHECKBOX)).isChecked();
        assertThat(console.row("Cem").getByRole(AriaRole.CHECKBOX)).isChecked();
        assertThat(console.row("Ada").getByRole(AriaRole.CHECKBOX)).not().isChecked();
    }
}
