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

/** Everybody sees where he is signed in and ends what he does not know, at once and on open pages too. */
@DeskTest
class OwnSessionsCanBeEndedIT {

    @Test
    void oneOfThem(Desk desk, Desk elsewhere) {
        elsewhere.signIn("1015", "1234");
        desk.signIn("1015", "1234");
        desk.page().navigate("/me");

        assertThat(sessions(desk)).hasCount(2);
        assertThat(sessions(desk).first()).containsText("This session");
        assertThat(sessions(desk).last()).containsText("127.0.0.1");
        assertThat(sessions(desk).last()).containsText("Chrome, Linux");
        assertThat(sessions(desk).last()).containsText("Pages open");
        desk.checkAccessibility();

        sessions(desk).last().getByRole(AriaRole.BUTTON).click();
        Locator question = desk.page().locator(".ui-confirm-dialog");
        assertThat(question).containsText("Chrome, Linux");
        desk.checkAccessibility();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
                .last()
                .click();

        assertThat(desk.page().getByText("That session has ended.")).isVisible();
        assertThat(sessions(desk)).hasCount(1);
        assertThat(elsewhere.page()).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void whoSeesHisAccountSeesWhatHeMayDoAndWhereHisPasswordIs(Desk desk) {
        desk.signIn("1016", "1234");
        desk.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Account"))
                .click();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My account"))
                .click();

        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My account")))
                .isVisible();
        assertThat(desk.page().getByText("1016@seven.local").first()).isVisible();
        assertThat(desk.page().getByText("in all rooms")).isVisible();
        assertThat(desk.page().getByText("Its password is changed there.")).isVisible();
    }

    @Test
    void theCookieIsForThisSiteAndNoScriptAndNobodyCanPlantIt(Desk desk, GavelServer server) {
        desk.page().context().addCookies(List.of(new Cookie("JSESSIONID", "planted").setUrl(server.address() + "/")));
        desk.signIn("1017", "1234");

        Cookie cookie = desk.page().context().cookies().stream()
                .filter(one -> one.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(cookie.value).doesNotContain("planted");
        Assertions.assertThat(cookie.httpOnly).isTrue();
        Assertions.assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    }

    @Test
    void aPageThatIsNotPermittedSaysWhomToAsk(Desk desk) {
        desk.expectTrouble("403");
        desk.signIn("1018", "1234");
        desk.page().navigate("/admin/accounts");

        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not permitted")))
                .isVisible();
        assertThat(desk.page().getByText("The page “Accounts” needs a permission"))
                .isVisible();
        desk.checkAccessibility();
        desk.signOut();
    }

    private static Locator sessions(Desk desk) {
        return desk.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }
}
