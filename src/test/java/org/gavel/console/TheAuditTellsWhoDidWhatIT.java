package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Who did what, on whom, where, when, from which address, and what came of it. */
@DeskTest
class TheAuditTellsWhoDidWhatIT {

    private static final String ROOM = "3620-seven.local";

    @Test
    void aSignInIsThereAtOnce(Desk desk) {
        desk.signIn("super", "1234");

        Locator first = awaitRow(desk, "/admin/audit?kind=SIGN_IN", "Signed in");
        assertThat(first).containsText("super");
        assertThat(first).containsText("127.0.0.1");
        assertThat(first).containsText("Done");
    }

    @Test
    void aSignInThatWasRefusedIsThereWithTheNameThatWasTyped(Desk desk) {
        desk.page().navigate("/sign-in");
        desk.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"))
                .fill("mallory-3620");
        desk.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("guess");
        desk.press("Sign in");
        assertThat(desk.page().getByRole(AriaRole.ALERT).first()).containsText("wrong");
        desk.signIn("super", "1234");

        Locator row = awaitRow(desk, "/admin/audit?text=mallory-3620", "mallory-3620");
        assertThat(row).containsText("Nobody signed in");
        assertThat(row).containsText("Refused");
    }

    @Test
    void aFormOfAnotherSiteIsThereWithWhyItWasRefused(GavelServer server, Desk desk) throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(server.address() + "/sign-out"))
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        Assertions.assertThat(HttpClient.newHttpClient()
                        .send(foreign, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
        desk.signIn("super", "1234");

        Locator row = awaitRow(desk, "/admin/audit?kind=REFUSAL", "Tried: POST /sign-out");
        assertThat(row).containsText("Nobody signed in");
        row.getByRole(AriaRole.LINK).click();
        assertThat(line(desk)).containsText("another site");
    }

    @Test
    void anActIsOneLineWithItsOutcome(Desk desk, DemonstrationSwitch demonstration) {
        demonstration.join(ROOM, Caller.browser("2001", "Ada"));
        desk.signIn("super", "1234").openRoom(ROOM);
        desk.press("Mute", "Ada");

        awaitRow(desk, "/admin/audit?what=mute&room=3620&outcome=DONE", "Ada");
        assertThat(rows(desk)).hasCount(1);
        assertThat(rows(desk)).containsText("Muted");
        assertThat(rows(desk)).containsText(ROOM);

        rows(desk).getByRole(AriaRole.LINK).click();
        assertThat(line(desk)).containsText("super@seven.local");
        assertThat(line(desk)).containsText("Ada");
        assertThat(line(desk)).containsText("reported at");
    }

    @Test
    void whatIsAskedStandsInTheAddress(Desk desk) {
        desk.signIn("super", "1234");
        desk.page().navigate("/admin/audit");
        AdminDesk filter = new AdminDesk(desk);
        filter.choose("Kind", "Start");
        desk.press("Show");
        assertThat(desk.page()).hasURL(Pattern.compile("kind=START"));
        assertThat(rows(desk).first()).containsText("Server started");

        desk.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Who").setExact(true))
                .fill("nobody by this name");
        desk.press("Show");
        assertThat(desk.page().getByText("No line matches")).isVisible();
        desk.page().goBack();
        assertThat(rows(desk).first()).containsText("Server started");
        assertThat(filter.menu("Kind")).hasText("Start");
    }

    @Test
    void hostileFiltersAreToldAndKept(Desk desk) {
        desk.signIn("super", "1234");
        desk.page().navigate("/admin/audit?from=yesterday&text=%3Cscript%3E%27%22%25_!\u202E");

        assertThat(desk.page().getByRole(AriaRole.ALERT).first()).containsText("A time cannot be read");
        assertThat(desk.page().getByRole(AriaRole.SEARCHBOX)).hasValue("<script>'\"%_!\u202E");

        desk.page().navigate("/admin/audit?text=' or 1=1 --&line=x&before=y");
        assertThat(desk.page().getByText("No line matches")).isVisible();
    }

    @Test
    void aTimeThatClocksShowTwiceIsTwoAndOneThatTheySkipIsTold(Desk desk) {
        desk.signIn("super", "1234");
        desk.page().navigate("/admin/audit?from=2025-10-26T02:30&until=2025-10-26T02:30");
        Locator which = new AdminDesk(desk).menu("First or second time?");
        assertThat(which.first()).containsText("+02:00");
        assertThat(which.last()).containsText("+01:00");
        which.first().click();
        desk.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("\\+01:00")))
                .click();
        desk.press("Show");
        assertThat(desk.page()).hasURL(Pattern.compile("fromOffset=%2B01%3A00"));
        assertThat(which.first()).containsText("+01:00");
        desk.checkAccessibility();

        desk.page().navigate("/admin/audit?from=2026-03-29T02:30");
        assertThat(desk.page().getByRole(AriaRole.ALERT).first()).containsText("2026-03-29 03:00 or later");
    }

    @Test
    void theCheckSaysInWordsThatItIsIntact(Desk desk) {
        desk.signIn("super", "1234");
        desk.page().navigate("/admin/audit");
        desk.press("Check the audit");

        assertThat(desk.page().getByText("This server’s chain")).containsText("intact up to line");
        assertThat(desk.page().getByText("Intact.")).isVisible();
    }

    @Test
    void theExportHasWhatThePageShows(Desk desk) {
        desk.signIn("super", "1234");
        awaitRow(desk, "/admin/audit?kind=START", "Server started");

        Locator export = desk.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export as CSV"));
        APIResponse csv = desk.page().request().get(export.getAttribute("href"));
        Assertions.assertThat(csv.status()).isEqualTo(200);
        Assertions.assertThat(csv.headers().get("content-disposition"))
                .startsWith("attachment; filename=\"gavel-audit-");
        Assertions.assertThat(csv.headers().get("cache-control")).contains("no-store");
        Assertions.assertThat(csv.text().lines())
                .hasSize(rows(desk).count() + 1)
                .first()
                .asString()
                .startsWith("\uFEFFrow,time,kind,actor_id");
    }

    /** How somebody looks at the lines holds in every browser of theirs, and after a new sign-in. */
    @Test
    void theOrderAndTheColumnsAreRememberedForThePerson(Desk administrator, Desk desk, Desk other) {
        String login = new Administration(administrator).makeAccount("reader", "administrator", "1010");
        desk.signIn(login, Administration.PASSWORD);
        awaitRow(desk, "/admin/audit", "");
        Locator time = header(desk, "Time");
        assertThat(time).hasAttribute("aria-sort", "descending");
        time.click();
        assertThat(time).hasAttribute("aria-sort", "ascending");
        desk.press("Columns");
        desk.page()
                .locator(".ui-columntoggler-item")
                .filter(new Locator.FilterOptions().setHasText("From address"))
                .click();
        assertThat(header(desk, "From address")).isHidden();

        other.signIn(login, Administration.PASSWORD);
        Awaitility.await().untilAsserted(() -> {
            other.page().navigate("/admin/audit");
            assertThat(header(other, "Time")).hasAttribute("aria-sort", "ascending");
            assertThat(header(other, "From address")).isHidden();
        });
        assertThat(rows(other).first()).containsText("Server started");
    }

    /** A restart forgets how the state of pages was encrypted; a page that was open before goes on with what it was asked. */
    @Test
    void aPageFromBeforeARestartKeepsWhatIsAsked(Desk desk) {
        desk.signIn("super", "1234");
        awaitRow(desk, "/admin/audit?kind=START", "Server started");
        int lines = rows(desk).count();
        desk.page()
                .evaluate("() => document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                        + ".forEach(state => { state.value = 'QUFB'.repeat(100); })");
        Locator time = header(desk, "Time");
        String order = time.getAttribute("aria-sort");
        time.click();
        assertThat(time).not().hasAttribute("aria-sort", order);
        assertThat(rows(desk)).hasCount(lines);
        assertThat(rows(desk).filter(new Locator.FilterOptions().setHasText("Server started")))
                .hasCount(lines);
    }

    /** An address leads to the opened line, too. */
    @Test
    void aLineHasAnAddress(Desk desk) {
        desk.signIn("super", "1234");
        Locator start = awaitRow(desk, "/admin/audit?kind=START", "Server started");
        start.getByRole(AriaRole.LINK).click();
        String address = line(desk)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Link to this line"))
                .getAttribute("href");

        desk.page().navigate(address);

        assertThat(line(desk)).containsText("Server started");
        assertThat(desk.page()).hasURL(Pattern.compile("kind=START"));
    }

    @Test
    void everybodyCanUseIt(Desk desk) {
        desk.signIn("super", "1234");
        awaitRow(desk, "/admin/audit", "");
        desk.checkAccessibility();

        rows(desk).first().getByRole(AriaRole.LINK).click();
        line(desk).waitFor();
        desk.checkAccessibility();
        desk.page().keyboard().press("Escape");
        assertThat(line(desk)).isHidden();
        desk.press("Check the audit");
        desk.page().getByText("This server’s chain").waitFor();
        desk.checkAccessibility();

        desk.page().setViewportSize(360, 740);
        Assertions.assertThat((Integer) desk.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        desk.checkAccessibility();
    }

    @Test
    void itSpeaksChineseAndKeepsTheFilter(Desk desk) {
        desk.signIn("super", "1234");
        awaitRow(desk, "/admin/audit?kind=START", "Server started");
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();

        assertThat(desk.page()).hasURL(Pattern.compile("kind=START"));
        assertThat(rows(desk).first()).containsText("服务器启动");
    }

    /** A line is in the database a moment after it is on the disk. */
    private static Locator awaitRow(Desk desk, String address, String text) {
        Locator found =
                rows(desk).filter(new Locator.FilterOptions().setHasText(text)).first();
        Awaitility.await().until(() -> {
            desk.page().navigate(address);
            return found.count() > 0;
        });
        return found;
    }

    private static Locator rows(Desk desk) {
        return desk.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }

    private static Locator header(Desk desk, String title) {
        return desk.page().locator("thead th").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator line(Desk desk) {
        return desk.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Line"));
    }
}
