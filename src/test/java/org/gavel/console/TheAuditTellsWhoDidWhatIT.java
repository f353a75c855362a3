package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The audit page shows each action with its actor, members, room, time, address and outcome. */
@ConsoleTest
class TheAuditTellsWhoDidWhatIT {

    private static final String ROOM = "3620-seven.local";

    @Test
    void aSignInIsThereAtOnce(GavelConsole console) {
        console.signIn("super", "1234");

        Locator first = awaitRow(console, "/admin/audit?kind=SIGN_IN", "Signed in");
        assertThat(first).containsText("super");
        assertThat(first).containsText("127.0.0.1");
        assertThat(first).containsText("Done");
    }

    @Test
    void aSignInThatWasRefusedIsThereWithTheNameThatWasTyped(GavelConsole console) {
        console.page().navigate("/sign-in");
        console.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"))
                .fill("mallory-3620");
        console.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("guess");
        console.press("Sign in");
        assertThat(console.page().getByRole(AriaRole.ALERT).first()).containsText("wrong");
        console.signIn("super", "1234");

        Locator row = awaitRow(console, "/admin/audit?text=mallory-3620", "mallory-3620");
        assertThat(row).containsText("Nobody signed in");
        assertThat(row).containsText("Refused");
    }

    @Test
    void aFormOfAnotherSiteIsThereWithWhyItWasRefused(GavelServer server, GavelConsole console) throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(server.address() + "/sign-out"))
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        Assertions.assertThat(HttpOne.client()
                        .send(foreign, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
        console.signIn("super", "1234");

        Locator row = awaitRow(console, "/admin/audit?kind=REFUSAL", "Tried: POST /sign-out");
        assertThat(row).containsText("Nobody signed in");
        row.getByRole(AriaRole.LINK).click();
        assertThat(line(console)).containsText("another site");
    }

    @Test
    void anActIsOneLineWithItsOutcome(GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join(ROOM, Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").openRoom(ROOM);
        console.press("Mute", "Ada");

        awaitRow(console, "/admin/audit?what=mute&room=3620&outcome=DONE", "Ada");
        assertThat(rows(console)).hasCount(1);
        assertThat(rows(console)).containsText("Muted");
        assertThat(rows(console)).containsText(ROOM);

        rows(console).getByRole(AriaRole.LINK).click();
        assertThat(line(console)).containsText("super@seven.local");
        assertThat(line(console)).containsText("Ada");
        assertThat(line(console)).containsText("reported at");
    }

    @Test
    void theFilterIsInTheAddress(GavelConsole console) {
        console.signIn("super", "1234");
        console.page().navigate("/admin/audit");
        AdminConsole filter = new AdminConsole(console);
        filter.choose("Kind", "Start");
        console.press("Show");
        assertThat(console.page()).hasURL(Pattern.compile("kind=START"));
        assertThat(rows(console).first()).containsText("Server started");

        console.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Who").setExact(true))
                .fill("nobody by this name");
        console.press("Show");
        assertThat(console.page().getByText("No line matches")).isVisible();
        console.page().goBack();
        assertThat(rows(console).first()).containsText("Server started");
        assertThat(filter.menu("Kind")).hasText("Start");
    }

    @Test
    void hostileFiltersAreToldAndKept(GavelConsole console) {
        console.signIn("super", "1234");
        console.page().navigate("/admin/audit?from=yesterday&text=%3Cscript%3E%27%22%25_!\u202E");

        assertThat(console.page().getByRole(AriaRole.ALERT).first()).containsText("A time cannot be read");
        assertThat(console.page().getByRole(AriaRole.SEARCHBOX)).hasValue("<script>'\"%_!\u202E");

        console.page().navigate("/admin/audit?text=' or 1=1 --&line=x&before=y");
        assertThat(console.page().getByText("No line matches")).isVisible();
    }

    @Test
    void aTimeThatClocksShowTwiceIsTwoAndOneThatTheySkipIsTold(GavelConsole console) {
        console.signIn("super", "1234");
        console.page().navigate("/admin/audit?from=2025-10-26T02:30&until=2025-10-26T02:30");
        Locator which = new AdminConsole(console).menu("First or second time?");
        assertThat(which.first()).containsText("+02:00");
        assertThat(which.last()).containsText("+01:00");
        which.first().click();
        console.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("\\+01:00")))
                .click();
        console.press("Show");
        assertThat(console.page()).hasURL(Pattern.compile("fromOffset=%2B01%3A00"));
        assertThat(which.first()).containsText("+01:00");
        console.checkAccessibility();

        console.page().navigate("/admin/audit?from=2026-03-29T02:30");
        assertThat(console.page().getByRole(AriaRole.ALERT).first()).containsText("2026-03-29 03:00 or later");
    }

    @Test
    void theCheckSaysInWordsThatItIsIntact(GavelConsole console) {
        console.signIn("super", "1234");
        console.page().navigate("/admin/audit");
        console.press("Check the audit");

        assertThat(console.page().getByText("This server’s chain")).containsText("intact up to line");
        assertThat(console.page().getByText("Intact.")).isVisible();
    }

    @Test
    void theExportHasWhatThePageShows(GavelConsole console) {
        console.signIn("super", "1234");
        awaitRow(console, "/admin/audit?kind=START", "Server started");

        Locator export = console.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export as CSV"));
        APIResponse csv = console.page().request().get(export.getAttribute("href"));
        Assertions.assertThat(csv.status()).isEqualTo(200);
        Assertions.assertThat(csv.headers().get("content-disposition"))
                .startsWith("attachment; filename=\"gavel-audit-");
        Assertions.assertThat(csv.headers().get("cache-control")).contains("no-store");
        Assertions.assertThat(csv.text().lines())
                .hasSize(rows(console).count() + 1)
                .first()
                .asString()
                .startsWith("\uFEFFrow,time,kind,actor_id");
    }

    /** A person's look of the table holds in every browser of theirs, and after a new sign-in. */
    @Test
    void theOrderAndTheColumnsAreRememberedForThePerson(
            GavelConsole administrator, GavelConsole console, GavelConsole other) {
        String login = new Administration(administrator).makeAccount("reader", "administrator", "1010");
        console.signIn(login, Administration.PASSWORD);
        awaitRow(console, "/admin/audit", "");
        Locator time = header(console, "Time");
        assertThat(time).hasAttribute("aria-sort", "descending");
        time.click();
        assertThat(time).hasAttribute("aria-sort", "ascending");
        console.press("Columns");
        console.page()
                .locator(".ui-columntoggler-item")
                .filter(new Locator.FilterOptions().setHasText("From address"))
                .click();
        assertThat(header(console, "From address")).isHidden();

        other.signIn(login, Administration.PASSWORD);
        Awaitility.await().untilAsserted(() -> {
            other.page().navigate("/admin/audit");
            assertThat(header(other, "Time")).hasAttribute("aria-sort", "ascending");
            assertThat(header(other, "From address")).isHidden();
        });
        assertThat(rows(other).first()).containsText("Server started");
    }

    /** A restart loses the key of the pages' state. An open page keeps its filter. */
    @Test
    void aPageFromBeforeARestartKeepsWhatIsAsked(GavelConsole console) {
        console.signIn("super", "1234");
        awaitRow(console, "/admin/audit?kind=START", "Server started");
        int lines = rows(console).count();
        console.page()
                .evaluate("() => document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                        + ".forEach(state => { state.value = 'QUFB'.repeat(100); })");
        Locator time = header(console, "Time");
        String order = time.getAttribute("aria-sort");
        time.click();
        assertThat(time).not().hasAttribute("aria-sort", order);
        assertThat(rows(console)).hasCount(lines);
        assertThat(rows(console).filter(new Locator.FilterOptions().setHasText("Server started")))
                .hasCount(lines);
    }

    /** An address leads to the opened line, too. */
    @Test
    void aLineHasAnAddress(GavelConsole console) {
        console.signIn("super", "1234");
        Locator start = awaitRow(console, "/admin/audit?kind=START", "Server started");
        start.getByRole(AriaRole.LINK).click();
        String address = line(console)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Link to this line"))
                .getAttribute("href");

        console.page().navigate(address);

        assertThat(line(console)).containsText("Server started");
        assertThat(console.page()).hasURL(Pattern.compile("kind=START"));
    }

    @Test
    void everybodyCanUseIt(GavelConsole console) {
        console.signIn("super", "1234");
        awaitRow(console, "/admin/audit", "");
        console.checkAccessibility();

        rows(console).first().getByRole(AriaRole.LINK).click();
        line(console).waitFor();
        console.checkAccessibility();
        console.page().keyboard().press("Escape");
        assertThat(line(console)).isHidden();
        console.press("Check the audit");
        console.page().getByText("This server’s chain").waitFor();
        console.checkAccessibility();

        console.page().setViewportSize(360, 740);
        Assertions.assertThat((Integer) console.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        console.checkAccessibility();
    }

    @Test
    void itSpeaksChineseAndKeepsTheFilter(GavelConsole console) {
        console.signIn("super", "1234");
        awaitRow(console, "/admin/audit?kind=START", "Server started");
        console.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();

        assertThat(console.page()).hasURL(Pattern.compile("kind=START"));
        assertThat(rows(console).first()).containsText("服务器启动");
    }

    /** A line is in the database a moment after it is on the disk. */
    private static Locator awaitRow(GavelConsole console, String address, String text) {
        Locator found = rows(console)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        Awaitility.await().until(() -> {
            console.page().navigate(address);
            return found.count() > 0;
        });
        return found;
    }

    private static Locator rows(GavelConsole console) {
        return console.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }

    private static Locator header(GavelConsole console, String title) {
        return console.page().locator("thead th").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator line(GavelConsole console) {
        return console.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Line"));
    }
}
