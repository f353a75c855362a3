package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** No page shows a room before the switch has accepted the password. After a wrong password the other input is still there. */
@ConsoleTest
class SignInNeedsAProvenPasswordIT {

    @Test
    void aWrongPasswordIsToldAndTheUserStays(GavelConsole console) {
        console.page().navigate("/sign-in");
        user(console).fill("1004");
        password(console, "a wrong password");
        console.press("Sign in");

        assertThat(console.page().getByText("User or password is wrong.")).isVisible();
        assertThat(user(console)).hasValue("1004");
    }

    @Test
    void anEmptyFieldIsReported(GavelConsole console) {
        console.page().navigate("/sign-in");
        user(console).fill("super");

        console.press("Sign in");

        assertThat(console.page().getByText("Type your user and your password."))
                .isVisible();
        assertThat(user(console)).hasValue("super");
    }

    @Test
    void aUserWithTheirDomainIsTheSamePerson(GavelConsole console) {
        console.signIn("1005@seven.local", "1234");

        assertThat(console.wallboard()).isAttached();
    }

    @Test
    void absurdInputIsAnsweredLikeAnyWrongOne(GavelConsole console) {
        console.page().navigate("/sign-in");
        user(console).fill("<script>alert(1)</script>'; drop table member; --");
        password(console, "x".repeat(10_000));
        console.press("Sign in");

        assertThat(console.page().getByText("User or password is wrong.")).isVisible();
    }

    @Test
    void aVisitorIsSentToTheSignInAndThenToTheRequestedPage(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().navigate("/room?room=3000-seven.local");
        assertThat(console.page()).hasURL(Pattern.compile("/sign-in"));

        user(console).fill("admin");
        password(console, "1234");
        console.press("Sign in");

        assertThat(console.page()).hasURL(Pattern.compile("/room\\?conference=3000-seven\\.local%40seven\\.local"));
    }

    @Test
    void afterTheSignOutNothingIsLeftToSee(GavelConsole console) {
        console.signIn("1006", "1234");
        console.signOut();
        assertThat(console.page()).hasURL(Pattern.compile("/sign-in"));

        console.page().navigate("/");

        assertThat(console.page()).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void anotherSignInInTheSameBrowserEndsTheFormerOne(GavelConsole console) {
        console.signIn("1008", "1234");

        signInBeside(console, "1009");

        assertThat(console.page().locator("summary")).containsText("1009");
    }

    /** The sign-in page to which the former session's page was sent loads its scripts only after the other page has announced itself. */
    @Test
    void howeverLongThePageOfTheFormerOneTakesToLoad(GavelConsole console) {
        Page slow = console.page();
        List<Route> held = new CopyOnWriteArrayList<>();
        slow.route("**/js/sign-in.js*", held::add);
        slow.navigate("/sign-in?next=/&why=signed-out", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        slow.waitForCondition(() -> !held.isEmpty());
        slow.evaluate("() => { window.testTold = new Promise((told) => {"
                + " new BroadcastChannel('gavel-session').addEventListener('message', () => told()); }); }");

        signInBeside(console, "1009");
        slow.evaluate("() => window.testTold");
        assertThat(slow).hasURL(Pattern.compile("/sign-in"));
        held.forEach(Route::resume);

        assertThat(slow.locator("summary")).containsText("1009");
    }

    /** In another page of the browser. */
    private static void signInBeside(GavelConsole console, String login) {
        Page second = console.page().context().newPage();
        second.navigate("/sign-in");
        second.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"))
                .fill(login);
        second.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("1234");
        second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(second.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Rooms")))
                .isAttached();
    }

    private static Locator user(GavelConsole console) {
        return console.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"));
    }

    private static void password(GavelConsole console, String password) {
        console.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
    }
}
