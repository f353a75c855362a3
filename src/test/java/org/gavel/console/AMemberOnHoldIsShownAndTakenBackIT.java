package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Who is on hold neither hears nor is heard: everybody sees it, and whoever may takes them back. */
@DeskTest
class AMemberOnHoldIsShownAndTakenBackIT {

    @Test
    void aSelectionIsHeldAndTakenBack(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3401-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.phone("2002", "Ben"));
        demonstration.join(room, Caller.phone("2003", "Cleo"));
        desk.signIn("super", "1234").openRoom(room);
        desk.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        desk.row("Ben").getByRole(AriaRole.CHECKBOX).check();

        selected(desk, "Hold").click();

        assertThat(desk.row("Ada")).containsText("on hold");
        assertThat(desk.row("Ben")).containsText(Pattern.compile("put on hold by super"));
        assertThat(desk.row("Cleo")).not().containsText("hold");
        assertThat(chip(desk)).containsText("2");

        selected(desk, "Take off hold").click();

        assertThat(desk.row("Ada")).containsText(Pattern.compile("taken off hold by super"));
        assertThat(chip(desk)).containsText("0");
        desk.checkAccessibility();
    }

    @Test
    void whoHasNotTheConferenceApiIsToldWhy(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3402-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        desk.row("Ada").getByRole(AriaRole.CHECKBOX).check();

        assertThat(selected(desk, "Hold")).hasAttribute("aria-disabled", "true");
        assertThat(selected(desk, "Hold")).hasAccessibleDescription(Pattern.compile("conference API"));
    }

    private static Locator selected(Desk desk, String act) {
        // So wide that all acts on the selection stand in the toolbar.
        desk.page().setViewportSize(2000, 900);
        return desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }

    private static Locator chip(Desk desk) {
        return desk.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Show"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("On hold"));
    }
}
