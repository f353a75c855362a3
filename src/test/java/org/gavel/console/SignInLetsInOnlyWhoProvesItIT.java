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

/** Nobody sees a room who has not proved himself to the switch, and who has typed something wrong loses nothing. */
@DeskTest
class SignInLetsInOnlyWhoProvesItIT {

    @Test
    void aWrongPasswordIsToldAndTheUserStays(Desk desk) {
        desk.page().navigate("/sign-in");
        user(desk).fill("1004");
        password(desk, "not his password");
        desk.press("Sign in");

        assertThat(desk.page().getByText("User or password is wrong.")).isVisible();
        assertThat(user(desk)).hasValue("1004");
    }

    @Test
    void whoLeavesAFieldEmptyIsToldToTypeIt(Desk desk) {
        desk.page().navigate("/sign-in");
        user(desk).fill("super");

        desk.press("Sign in");

        assertThat(desk.page().getByText("Type your user and your password.")).isVisible();
        assertThat(user(desk)).hasValue("super");
    }

    @Test
    void aUserWithHisDomainIsTheSamePerson(Desk desk) {
        desk.signIn("1005@seven.local", "1234");

        assertThat(desk.wallboard()).isAttached();
    }

    @Test
    void absurdInputIsAnsweredLikeAnyWrongOne(Desk desk) {
        desk.page().navigate("/sign-in");
        user(desk).fill("<script>alert(1)</script>'; drop table member; --");
        password(desk, "x".repeat(10_000));
        desk.press("Sign in");

        assertThat(desk.page().getByText("User or password is wrong.")).isVisible();
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInAndThenToWhereHeWanted(Desk desk, DemonstrationSwitch demonstration) {
        desk.page().navigate("/room?room=3000-seven.local");
        assertThat(desk.page()).hasURL(Pattern.compile("/sign-in"));

        user(desk).fill("admin");
        password(desk, "1234");
        desk.press("Sign in");

        assertThat(desk.page()).hasURL(Pattern.compile("/room\\?conference=3000-seven\\.local%40seven\\.local"));
    }

    @Test
    void afterTheSignOutNothingIsLeftToSee(Desk desk) {
        desk.signIn("1006", "1234");
        desk.signOut();
        assertThat(desk.page()).hasURL(Pattern.compile("/sign-in"));

        desk.page().navigate("/");

        assertThat(desk.page()).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void anotherSignInInTheSameBrowserEndsTheFormerOne(Desk desk) {
        desk.signIn("1008", "1234");

        signInBeside(desk, "1009");

        assertThat(desk.page().locator("summary")).containsText("1009");
    }

    /** The sign-in page to which the former session's page was sent comes to life only when the other one has told of itself. */
    @Test
    void howeverLongThePageOfTheFormerOneTakesToLoad(Desk desk) {
        Page slow = desk.page();
        List<Route> held = new CopyOnWriteArrayList<>();
        slow.route("**/js/sign-in.js*", held::add);
        slow.navigate("/sign-in?next=/&why=signed-out", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        slow.waitForCondition(() -> !held.isEmpty());
        slow.evaluate("() => { window.testTold = new Promise((told) => {"
                + " new BroadcastChannel('gavel-session').addEventListener('message', () => told()); }); }");

        signInBeside(desk, "1009");
        slow.evaluate("() => window.testTold");
        assertThat(slow).hasURL(Pattern.compile("/sign-in"));
        held.forEach(Route::resume);

        assertThat(slow.locator("summary")).containsText("1009");
    }

    /** In another page of the browser. */
    private static void signInBeside(Desk desk, String login) {
        Page second = desk.page().context().newPage();
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

    private static Locator user(Desk desk) {
        return desk.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"));
    }

    private static void password(Desk desk, String password) {
        desk.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
    }
}
