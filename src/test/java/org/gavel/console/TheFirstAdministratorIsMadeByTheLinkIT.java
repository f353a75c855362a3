package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A fresh Gavel has no password that others know: whoever can read the server's files makes the first account, once. */
class TheFirstAdministratorIsMadeByTheLinkIT {

    private static final String PASSWORD = "granite-orchid-seventeen-kites";

    @Test
    void andTheLinkWorksOnce() throws IOException {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings());
                Chromium chromium = Chromium.open()) {
            server.start();
            String link = FirstLink.of(server);
            try (Desk desk = Desk.open(chromium, server);
                    Desk late = Desk.open(chromium, server)) {
                late.expectTrouble("404");
                aWrongLinkOpensNothing(desk);
                desk.page().navigate(link);
                desk.checkAccessibility();
                whatIsWrongIsToldAndTheRestStays(desk);
                fill(desk, "anna", "安娜", PASSWORD);
                desk.press("Make the account and sign in");
                assertThat(desk.page().locator("summary")).containsText("安娜");
                theWrongLinkIsInTheAudit(desk);
                late.page().navigate(link);
                assertThat(late.page().getByText("Nothing is here").first()).isVisible();
                Assertions.assertThat(late.troubles()).isEmpty();
            }
        }
    }

    private static void aWrongLinkOpensNothing(Desk desk) {
        desk.page().navigate("/first?token=guessed");
        assertThat(desk.page().getByText("This link is not the right one.")).isVisible();
        assertThat(desk.page().getByLabel("Login")).hasCount(0);
    }

    private static void theWrongLinkIsInTheAudit(Desk desk) {
        Awaitility.await().untilAsserted(() -> {
            desk.page().navigate("/admin/audit?kind=REFUSAL");
            Assertions.assertThat(desk.page().getByText("Tried: /first").count())
                    .isPositive();
        });
    }

    private static void whatIsWrongIsToldAndTheRestStays(Desk desk) {
        fill(desk, "not a login", "安娜", PASSWORD);
        desk.press("Make the account and sign in");
        assertThat(desk.page().locator(".ui-message-error").first()).isVisible();
        assertThat(field(desk, "Login")).hasValue("not a login");
        assertThat(field(desk, "Name")).hasValue("安娜");
        assertThat(field(desk, "New password")).hasValue("");
    }

    private static void fill(Desk desk, String login, String name, String password) {
        field(desk, "Login").fill(login);
        field(desk, "Name").fill(name);
        field(desk, "New password").fill(password);
        field(desk, "New password, again").fill(password);
    }

    private static com.microsoft.playwright.Locator field(Desk desk, String label) {
        return desk.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
