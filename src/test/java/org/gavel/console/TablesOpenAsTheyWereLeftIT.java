package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each table of the administration is sorted, filtered and paged, shows the columns that a person wants, and opens in every browser as
 * they left it. The server is one of its own: other tests look for their rows on the first page.
 */
class TablesOpenAsTheyWereLeftIT {

    private static final String PASSWORD = "granite-orchid-seventeen-kites";

    /** One more than a page has at first. */
    private static final int MANY = 26;

    private static TestSwitch testSwitch;
    private static FirstStart gavel;
    private static Chromium chromium;

    /** The tables, with the form that adds a row to each. */
    enum Listed {
        ACCOUNTS("accounts", "account", "Name", "Login", "Last sign-in") {
            @Override
            SentForm filled(SentForm form, String name) {
                return form.typed("login:input", name).typed("name:input", name).typed("newPassword:input", PASSWORD);
            }
        },
        ROLES("roles", "role", "Name", "Name", "Permissions") {
            @Override
            SentForm filled(SentForm form, String name) {
                return form.typed("name:input", name);
            }
        },
        ROOMS("rooms", "room", "Title", "Title", "At the switch") {
            @Override
            SentForm filled(SentForm form, String name) {
                return form.typed("number:input", "38" + digits(name)).typed("title:input", name);
            }
        },
        SWITCHES("switches", "switch", "Name", "Name", "Domain") {
            @Override
            SentForm filled(SentForm form, String name) {
                return form.typed("name:input", name)
                        .typed("url:input", "ws://127.0.0.1:18" + digits(name))
                        .typed("domain:input", "many.local");
            }
        };

        private final String path;
        private final String form;
        private final String filtered;
        private final String sorted;
        private final String hidden;

        Listed(String path, String form, String filtered, String sorted, String hidden) {
            this.path = "/admin/" + path;
            this.form = "/admin/" + form;
            this.filtered = filtered;
            this.sorted = sorted;
            this.hidden = hidden;
        }

        abstract SentForm filled(SentForm form, String name);

        private static String digits(String name) {
            return name.replaceAll("\\D", "");
        }
    }

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        testSwitch = TestSwitch.start();
        gavel = FirstStart.with(testSwitch);
    }

    @AfterAll
    static void stop() {
        gavel.close();
        testSwitch.close();
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void inEveryBrowserOfThePerson(Listed listed) throws Exception {
        addRows(listed);
        try (GavelConsole console = GavelConsole.open(chromium, gavel.server());
                GavelConsole other = GavelConsole.open(chromium, gavel.server())) {
            console.signIn("super", "1234").page().navigate(listed.path);
            lookAtIt(console, listed);
            other.signIn("super", "1234").page().navigate(listed.path);
            assertThatItOpensAsItWasLeft(other, listed);
            Assertions.assertThat(console.troubles()).isEmpty();
            Assertions.assertThat(other.troubles()).isEmpty();
        }
    }

    /** By the form as a browser without scripts sends it, which is quick. */
    private static void addRows(Listed listed) throws IOException, InterruptedException {
        BareBrowser browser = BareBrowser.of(gavel.server(), "super", "1234");
        addRow(browser, listed, "other-99");
        for (int row = 0; row < MANY; row++) {
            addRow(browser, listed, "many-%02d".formatted(row));
        }
    }

    private static void addRow(BareBrowser browser, Listed listed, String name)
            throws IOException, InterruptedException {
        SentForm form = SentForm.with("save", browser.page(listed.form));
        Assertions.assertThat(
                        browser.send(listed.filled(form, name).pressed("save")).statusCode())
                .as("%s of %s", name, listed)
                .isEqualTo(302);
    }

    private static void lookAtIt(GavelConsole console, Listed listed) {
        filter(console, listed).pressSequentially("many");
        assertThat(report(console)).hasText("1–25 of 26");

        sortBy(console, listed, "ascending");
        assertThat(rows(console).first()).containsText("many-00");
        sortBy(console, listed, "descending");
        assertThat(rows(console).first()).containsText("many-25");

        console.page().locator(".ui-paginator-next").click();
        assertThat(rows(console)).hasCount(1);
        assertThat(rows(console)).containsText("many-00");
        console.page().locator(".ui-paginator-first").click();
        assertThat(rows(console)).hasCount(25);
        console.page().locator(".ui-paginator-rpp-options").selectOption("10");
        assertThat(rows(console)).hasCount(10);

        hide(console, listed.hidden);
    }

    private static void assertThatItOpensAsItWasLeft(GavelConsole console, Listed listed) {
        assertThat(filter(console, listed)).hasValue("many");
        assertThat(header(console, listed.sorted)).hasAttribute("aria-sort", "descending");
        assertThat(header(console, listed.hidden)).isHidden();
        assertThat(report(console)).hasText("1–10 of 26");
        assertThat(rows(console)).hasCount(10);
        assertThat(rows(console).first()).containsText("many-25");
        console.checkAccessibility();
    }

    private static void sortBy(GavelConsole console, Listed listed, String order) {
        Locator header = header(console, listed.sorted);
        header.locator(".ui-column-title").click();
        assertThat(header).hasAttribute("aria-sort", order);
    }

    private static void hide(GavelConsole console, String column) {
        console.press("Columns");
        Locator item =
                console.page().locator(".ui-columntoggler-item").filter(new Locator.FilterOptions().setHasText(column));
        console.page()
                .waitForResponse(
                        answer -> String.valueOf(answer.request().postData()).contains("event=toggle"), item::click);
        assertThat(header(console, column)).isHidden();
    }

    private static Locator filter(GavelConsole console, Listed listed) {
        return console.page()
                .getByRole(
                        AriaRole.SEARCHBOX,
                        new Page.GetByRoleOptions().setName(listed.filtered).setExact(true));
    }

    private static Locator header(GavelConsole console, String title) {
        Locator exactly = console.page()
                .locator(".ui-column-title", new Page.LocatorOptions().setHasText(Pattern.compile("^" + title + "$")));
        return console.page().locator(".ui-datatable thead th").filter(new Locator.FilterOptions().setHas(exactly));
    }

    private static Locator rows(GavelConsole console) {
        return console.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }

    private static Locator report(GavelConsole console) {
        return console.page().locator(".ui-paginator-current");
    }
}
