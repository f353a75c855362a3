package org.gavel.desk;

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
        admin.press("Try");

        assertThat(steps(admin)).containsText("Logged in as 1018@seven.local.");
        assertThat(steps(admin)).containsText("this account sees no roster");
        assertThat(admin.page().getByLabel("Lines for the switch’s configuration"))
                .containsText("jsonrpc-allowed-event-channels");
        assertThat(admin.field("Address")).hasValue(demonstration.uri().toString());
        assertThat(admin.field("Password to try")).hasValue("1234");
        desk.checkAccessibility();
    }

    @Test
    void aPortWhereNobodyListens(Desk desk) {
        AdminDesk admin = AdminDesk.of(desk).open("switch");
        fill(admin, "ws://127.0.0.1:1", "1018");
        admin.press("Try");

        assertThat(steps(admin)).containsText("Nobody answers at 127.0.0.1, port 1.");
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
                .fill("User to try", login)
                .fill("Password to try", "1234");
    }

    private static Locator steps(AdminDesk admin) {
        return admin.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Try it out"));
    }
}
