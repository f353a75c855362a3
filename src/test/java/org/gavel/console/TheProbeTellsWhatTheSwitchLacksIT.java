package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Whoever enters a switch can try it out before anything is saved, and keeps what he typed. */
@DeskTest
class TheProbeTellsWhatTheSwitchLacksIT {

    @Test
    void stepByStepWithTheLinesForItsConfiguration(Desk desk, DemonstrationSwitch demonstration) {
        AdminDesk admin = AdminDesk.of(desk).open("switch");
        fill(admin, demonstration.uri().toString(), "1018");
        admin.press("Test");

        assertThat(steps(admin)).containsText("Logged in as 1018@seven.local.");
        assertThat(steps(admin)).containsText("this account sees no roster");
        assertThat(admin.page().getByLabel("Lines for the switch’s configuration"))
                .containsText("jsonrpc-allowed-event-channels");
        assertThat(admin.field("Address")).hasValue(demonstration.uri().toString());
        assertThat(admin.field("Password for the test")).hasValue("1234");
        desk.checkAccessibility();
    }

    @Test
    void aPortWhereNobodyListens(Desk desk) {
        AdminDesk admin = AdminDesk.of(desk).open("switch");
        fill(admin, "ws://127.0.0.1:1", "1018");
        admin.press("Test");

        assertThat(steps(admin)).containsText("127.0.0.1 does not answer on port 1.");
    }

    @Test
    void theSwitchOfTheServersConfigurationIsSaidToBeFixed(Desk desk) {
        AdminDesk admin = AdminDesk.of(desk).open("switches");

        admin.isTold("Set by the server’s configuration (gavel.switch.url)");
        desk.checkAccessibility();
    }

    private static void fill(AdminDesk admin, String url, String login) {
        admin.fill("Name", "Tried out")
                .fill("Address", url)
                .fill("Domain", "seven.local")
                .part("Test the switch")
                .fill("User for the test", login)
                .fill("Password for the test", "1234");
    }

    private static Locator steps(AdminDesk admin) {
        return admin.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Test the switch"));
    }
}
