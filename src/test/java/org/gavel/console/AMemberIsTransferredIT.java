package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A moderator transfers a member, and can stop that for three seconds. */
@ConsoleTest
class AMemberIsTransferredIT {

    private static void transfer(GavelConsole console, String who, String entry, String where) {
        console.press("More actions", who);
        console.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
        Locator dialog = console.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill(where);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(entry))
                .click();
    }

    private static void open(String room, GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
    }

    @Test
    void toAnotherConference(GavelConsole console, DemonstrationSwitch demonstration) {
        open("3721-seven.local", console, demonstration);

        transfer(console, "Ada", "Transfer to conference", "3722-seven.local");

        assertThat(console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("You transferred Ada to another conference");
        Assertions.assertThat(demonstration.conference("3722-seven.local list")).contains("Ada");
        Assertions.assertThat(demonstration.conference("3721-seven.local list")).doesNotContain("Ada");
    }

    @Test
    void aTransferCanBeStopped(GavelConsole console, DemonstrationSwitch demonstration) {
        open("3723-seven.local", console, demonstration);

        transfer(console, "Ada", "Transfer to extension", "9196");
        Locator delay = console.page().locator("#delay");
        assertThat(delay).containsText("9196");
        delay.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();

        assertThat(delay).isHidden();
        // What still waited would run now, before the next transfer.
        transfer(console, "Ben", "Transfer to extension", "9196");
        assertThat(console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("You transferred Ben to an extension");
        Assertions.assertThat(demonstration.conference("3723-seven.local list")).doesNotContain("Ben");
        Assertions.assertThat(demonstration.conference("3723-seven.local list")).contains("Ada");
    }
}
