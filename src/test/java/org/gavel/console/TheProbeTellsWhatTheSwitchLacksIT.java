package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** An administrator can test a switch before saving it, and keeps what they typed. */
@ConsoleTest
class TheProbeTellsWhatTheSwitchLacksIT {

    @Test
    void stepByStepWithTheLinesForItsConfiguration(GavelConsole console, DemonstrationSwitch demonstration) {
        AdminConsole admin = AdminConsole.of(console).open("switch");
        fill(admin, demonstration.uri().toString(), "1018");
        admin.press("Test");

        assertThat(steps(admin)).containsText("Logged in as 1018@seven.local.");
        assertThat(steps(admin)).containsText("this account sees no roster");
        assertThat(admin.page().getByLabel("Lines for the switch’s configuration"))
                .containsText("jsonrpc-allowed-event-channels");
        assertThat(admin.field("Address")).hasValue(demonstration.uri().toString());
        assertThat(admin.field("Password for the test")).hasValue("1234");
        console.checkAccessibility();
    }

    @Test
    void aClosedPort(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("switch");
        fill(admin, "ws://127.0.0.1:1", "1018");
        admin.press("Test");

        assertThat(steps(admin)).containsText("127.0.0.1 does not answer on port 1.");
    }

    @Test
    void theSwitchOfTheServersConfigurationIsSaidToBeFixed(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("switches");

        admin.isTold("Set by the server’s configuration (gavel.switch.url)");
        console.checkAccessibility();
    }

    private static void fill(AdminConsole admin, String url, String login) {
        admin.fill("Name", "Tried out")
                .fill("Address", url)
                .fill("Domain", "seven.local")
                .part("Test the switch")
                .fill("User for the test", login)
                .fill("Password for the test", "1234");
    }

    private static Locator steps(AdminConsole admin) {
        return admin.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Test the switch"));
    }
}
