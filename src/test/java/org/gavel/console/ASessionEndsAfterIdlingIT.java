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

/** Whoever does nothing is told that he will be signed out, can stay with one press, and else is told why he was. */
class ASessionEndsAfterIdlingIT {

    @Test
    void afterAWarningAndWithTheReasonTold() {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(shortSessions(testSwitch));
                Chromium chromium = Chromium.open()) {
            server.start();
            try (Desk desk = Desk.open(chromium, server)) {
                desk.signIn("1001", "1234");
                Page second = desk.page().context().newPage();
                second.navigate("/me");
                warnsAndLetsStay(desk, second);
                endsAndSaysWhy(desk, second);
                Assertions.assertThat(desk.troubles()).isEmpty();
            }
        }
    }

    private static void warnsAndLetsStay(Desk desk, Page second) {
        assertThat(warning(desk.page())).isVisible();
        assertThat(warning(desk.page())).containsText(Pattern.compile("signed out in 0:\\d\\d"));
        assertThat(warning(second)).isVisible();
        desk.checkAccessibility();

        desk.press("Stay signed in");

        assertThat(warning(desk.page())).isHidden();
        assertThat(warning(second)).isHidden();
    }

    private static void endsAndSaysWhy(Desk desk, Page second) {
        assertThat(warning(desk.page())).isVisible();

        assertThat(desk.page()).hasURL(Pattern.compile("/sign-in\\?next=%2F.*why=idle"));
        assertThat(second).hasURL(Pattern.compile("/sign-in\\?next=%2Fme&why=idle"));
        assertThat(desk.page().getByText("You were signed out because you did nothing for some time"))
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
