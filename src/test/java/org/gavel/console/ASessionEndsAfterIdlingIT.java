package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A page warns an idle person before it signs them out. One press keeps them signed in; otherwise the page tells why the
 * session ended.
 */
class ASessionEndsAfterIdlingIT {

    @Test
    void afterAWarningAndWithTheReasonTold() {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(shortSessions(testSwitch));
                Chromium chromium = Chromium.open()) {
            server.start();
            try (GavelConsole console = GavelConsole.open(chromium, server)) {
                console.signIn("1001", "1234");
                Page second = console.page().context().newPage();
                second.navigate("/me");
                warnsAndLetsStay(console, second);
                endsAndSaysWhy(console, second);
                Assertions.assertThat(console.troubles()).isEmpty();
            }
        }
    }

    private static void warnsAndLetsStay(GavelConsole console, Page second) {
        assertThat(warning(console.page())).isVisible();
        assertThat(warning(console.page())).containsText(Pattern.compile("signed out in 0:\\d\\d"));
        assertThat(warning(second)).isVisible();
        console.checkAccessibility();

        console.press("Stay signed in");

        assertThat(warning(console.page())).isHidden();
        assertThat(warning(second)).isHidden();
    }

    private static void endsAndSaysWhy(GavelConsole console, Page second) {
        assertThat(warning(console.page())).isVisible();

        assertThat(console.page()).hasURL(Pattern.compile("/sign-in\\?next=%2F.*why=idle"));
        assertThat(second).hasURL(Pattern.compile("/sign-in\\?next=%2Fme&why=idle"));
        assertThat(console.page().getByText("You were signed out because you did nothing for some time"))
                .isVisible();
    }

    private static Locator warning(Page page) {
        return page.getByRole(
                AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName("Your session is about to end"));
    }

    private static Map<String, String> shortSessions(TestSwitch testSwitch) {
        Map<String, String> settings = new HashMap<>(testSwitch.settings());
        settings.put("gavel.session.idle", "30s");
        // Time to look at the warning, also for a slow machine.
        settings.put("gavel.session.warning", "26");
        return settings;
    }
}
