package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A fresh Gavel has no known password: a person who can read the server's files makes the first account, once. */
class TheFirstAdministratorIsMadeByTheLinkIT {

    private static final String PASSWORD = "granite-orchid-seventeen-kites";

    @Test
    void andTheLinkWorksOnce() throws IOException {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings());
                Chromium chromium = Chromium.open()) {
            server.start();
            String link = FirstLink.of(server);
            try (GavelConsole console = GavelConsole.open(chromium, server);
                    GavelConsole late = GavelConsole.open(chromium, server)) {
                late.expectTrouble("404");
                aWrongLinkOpensNothing(console);
                console.page().navigate(link);
                console.checkAccessibility();
                whatIsWrongIsToldAndTheRestStays(console);
                fill(console, "anna", "安娜", PASSWORD);
                console.press("Make the account and sign in");
                assertThat(console.page().locator("summary")).containsText("安娜");
                theWrongLinkIsInTheAudit(console);
                late.page().navigate(link);
                assertThat(late.page().getByText("Nothing is here").first()).isVisible();
                Assertions.assertThat(late.troubles()).isEmpty();
            }
        }
    }

    private static void aWrongLinkOpensNothing(GavelConsole console) {
        console.page().navigate("/first?token=guessed");
        assertThat(console.page().getByText("This link is not the right one.")).isVisible();
        assertThat(console.page().getByLabel("Login")).hasCount(0);
    }

    private static void theWrongLinkIsInTheAudit(GavelConsole console) {
        Awaitility.await().untilAsserted(() -> {
            console.page().navigate("/admin/audit?kind=REFUSAL");
            Assertions.assertThat(console.page().getByText("Tried: /first").count())
                    .isPositive();
        });
    }

    private static void whatIsWrongIsToldAndTheRestStays(GavelConsole console) {
        fill(console, "not a login", "安娜", PASSWORD);
        console.press("Make the account and sign in");
        assertThat(console.page().locator(".ui-message-error").first()).isVisible();
        assertThat(field(console, "Login")).hasValue("not a login");
        assertThat(field(console, "Name")).hasValue("安娜");
        assertThat(field(console, "New password")).hasValue("");
    }

    private static void fill(GavelConsole console, String login, String name, String password) {
        field(console, "Login").fill(login);
        field(console, "Name").fill(name);
        field(console, "New password").fill(password);
        field(console, "New password, again").fill(password);
    }

    private static com.microsoft.playwright.Locator field(GavelConsole console, String label) {
        return console.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
