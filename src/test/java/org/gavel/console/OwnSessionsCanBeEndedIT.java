package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** People see where they are signed in and end sessions that they do not know, at once and on open pages too. */
@ConsoleTest
class OwnSessionsCanBeEndedIT {

    @Test
    void oneOfThem(GavelConsole console, GavelConsole elsewhere) {
        elsewhere.signIn("1015", "1234");
        console.signIn("1015", "1234");
        console.page().navigate("/me");

        assertThat(sessions(console)).hasCount(2);
        assertThat(sessions(console).first()).containsText("This session");
        assertThat(sessions(console).last()).containsText("127.0.0.1");
        assertThat(sessions(console).last()).containsText("Chrome, Linux");
        assertThat(sessions(console).last()).containsText("Pages open");
        console.checkAccessibility();

        sessions(console).last().getByRole(AriaRole.BUTTON).click();
        Locator question = console.page().locator(".ui-confirm-dialog");
        assertThat(question).containsText("Chrome, Linux");
        console.checkAccessibility();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                .last()
                .click();

        assertThat(console.page().getByText("That session has ended.")).isVisible();
        assertThat(sessions(console)).hasCount(1);
        assertThat(elsewhere.page()).hasURL(Pattern.compile("/sign-in"));
    }

    /** How somebody looks at their sessions holds after a new sign-in. */
    @Test
    void theOrderTheFilterAndTheColumnsAreRememberedForThePerson(
            GavelConsole administrator, GavelConsole console, GavelConsole elsewhere) {
        String login = new Administration(administrator).makeAccount("watchful", "observer", "1011");
        elsewhere.signIn(login, Administration.PASSWORD);
        console.signIn(login, Administration.PASSWORD);
        console.page().navigate("/me");
        assertThat(sessions(console)).hasCount(2);
        assertThat(sessions(console).first()).containsText("This session");

        header(console, "Last active").click();
        assertThat(header(console, "Last active")).hasAttribute("aria-sort", "ascending");
        assertThat(sessions(console).last()).containsText("This session");
        assertTimesAreWrittenInTheZoneOfTheBrowser(console);

        filter(console).pressSequentially("netscape");
        assertThat(console.page().getByText("No session matches.")).isVisible();
        filter(console).clear();
        filter(console).pressSequentially("chrome");
        assertThat(sessions(console)).hasCount(2);
        assertTimesAreWrittenInTheZoneOfTheBrowser(console);
        hide(console, "Address");

        console.signOut();
        console.signIn(login, Administration.PASSWORD);
        console.page().navigate("/me");
        assertThat(header(console, "Last active")).hasAttribute("aria-sort", "ascending");
        assertThat(filter(console)).hasValue("chrome");
        assertThat(header(console, "Address")).isHidden();
        assertThat(sessions(console)).hasCount(2);
        assertThat(sessions(console).last()).containsText("This session");
        console.checkAccessibility();
    }

    /** A script replaces each time, and keeps what the server wrote as its title. */
    private static void assertTimesAreWrittenInTheZoneOfTheBrowser(GavelConsole console) {
        Locator times = sessions(console).locator("time");
        assertThat(times).hasCount(4);
        assertThat(sessions(console).locator("time:not([title])")).hasCount(0);
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

    @Test
    void theAccountPageShowsPermissionsAndWhereThePasswordIsKept(GavelConsole console) {
        console.signIn("1016", "1234");
        console.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Account"))
                .click();
        console.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My account"))
                .click();

        assertThat(console.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My account")))
                .isVisible();
        assertThat(console.page().getByText("1016@seven.local").first()).isVisible();
        assertThat(console.page().getByText("in all rooms")).isVisible();
        assertThat(console.page().getByText("Its password is changed there.")).isVisible();
    }

    @Test
    void theCookieIsForThisSiteHiddenFromScriptsAndCannotBePlanted(GavelConsole console, GavelServer server) {
        console.page()
                .context()
                .addCookies(List.of(new Cookie("JSESSIONID", "planted").setUrl(server.address() + "/")));
        console.signIn("1017", "1234");

        Cookie cookie = console.page().context().cookies().stream()
                .filter(one -> one.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(cookie.value).doesNotContain("planted");
        Assertions.assertThat(cookie.httpOnly).isTrue();
        Assertions.assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    }

    @Test
    void aRefusedPageNamesTheAdministratorsToAsk(GavelConsole console) {
        console.expectTrouble("403");
        console.signIn("1018", "1234");
        console.page().navigate("/admin/accounts");

        assertThat(console.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not permitted")))
                .isVisible();
        assertThat(console.page().getByText("The page “Accounts” needs a permission"))
                .isVisible();
        console.checkAccessibility();
        console.signOut();
    }

    private static Locator filter(GavelConsole console) {
        return console.page()
                .getByRole(
                        AriaRole.SEARCHBOX,
                        new Page.GetByRoleOptions().setName("Browser").setExact(true));
    }

    private static Locator header(GavelConsole console, String title) {
        return console.page().locator("thead th").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator sessions(GavelConsole console) {
        return console.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }
}
