package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A member on hold neither hears nor is heard. Each page shows it, and a moderator with the permission takes them off hold. */
@ConsoleTest
class AMemberOnHoldIsShownAndTakenBackIT {

    @Test
    void aSelectionIsHeldAndTakenBack(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3401-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.phone("2002", "Ben"));
        demonstration.join(room, Caller.phone("2003", "Cleo"));
        console.signIn("super", "1234").openRoom(room);
        console.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        console.row("Ben").getByRole(AriaRole.CHECKBOX).check();

        selected(console, "Hold").click();

        assertThat(console.row("Ada")).containsText("on hold");
        assertThat(console.row("Ben")).containsText(Pattern.compile("put on hold by super"));
        assertThat(console.row("Cleo")).not().containsText("hold");
        assertThat(chip(console)).containsText("2");

        selected(console, "Take off hold").click();

        assertThat(console.row("Ada")).containsText(Pattern.compile("taken off hold by super"));
        assertThat(chip(console)).containsText("0");
        console.checkAccessibility();
    }

    @Test
    void withoutTheConferenceApiTheReasonIsShown(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3402-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        console.row("Ada").getByRole(AriaRole.CHECKBOX).check();

        assertThat(selected(console, "Hold")).hasAttribute("aria-disabled", "true");
        assertThat(selected(console, "Hold")).hasAccessibleDescription(Pattern.compile("conference API"));
    }

    private static Locator selected(GavelConsole console, String act) {
        // So wide that all acts on the selection stand in the toolbar.
        console.page().setViewportSize(2000, 900);
        return console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }

    private static Locator chip(GavelConsole console) {
        return console.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Show"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("On hold"));
    }
}
