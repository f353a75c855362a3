package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Administrators add, change and deactivate accounts. A form with a mistake names it and keeps the input. */
@ConsoleTest
class AdministratorsKeepAccountsIT {

    private static final String PASSWORD = "correct-horse-battery-7";

    @Test
    void anAddedAccountIsInTheListAndMaySignIn(GavelConsole console, GavelConsole person) {
        AdminConsole admin = AdminConsole.of(console);
        add(admin, "keep-anna", "Anna Keeper");

        admin.isTold("It is added.");
        admin.filter("Name", "keep-anna");
        assertThat(admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("keep-anna")))
                .containsText("Moderator");
        assertThat(admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("super")))
                .hasCount(0);
        console.checkAccessibility();

        signIn(person, "keep-anna");
        assertThat(person.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Choose a new password");
    }

    @Test
    void aDeactivatedOneMaySignInNoMore(GavelConsole console, GavelConsole person) {
        AdminConsole admin = AdminConsole.of(console);
        add(admin, "keep-bert", "Bert");
        admin.isTold("It is added.");
        admin.open("account?login=keep-bert");
        admin.press("Deactivate…");
        admin.confirm("Deactivate");

        admin.isTold("The account is deactivated");
        signIn(person, "keep-bert");
        assertThat(person.page().getByText("This account is deactivated.")).isVisible();
    }

    @Test
    void hostileInputOfEveryKindIsToldAndNothingIsLost(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("account");
        admin.fill("Login", "keep-clara").fill("Name", "Clara");
        addRole(admin, "Observer");
        admin.part("Person");

        isTold(admin, "Login", "<script>alert(1)</script>", "Use 1 to 64 characters");
        isTold(admin, "Login", "'; drop table account; --", "Use 1 to 64 characters");
        admin.fill("Login", "keep-clara");
        isTold(admin, "Name", "Anna\u202Eanna", "changes the direction of writing");
        isTold(admin, "Name", "An\u200Bna", "cannot be seen");
        isTold(admin, "Name", "x".repeat(10_000), "10,000 characters");
        console.checkAccessibility();
    }

    @Test
    void anEndBeforeTheBeginningIsToldBesideItsLine(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("account");
        admin.fill("Login", "keep-emil").fill("Name", "Emil").fill("New password", PASSWORD);
        addRole(admin, "Moderator");
        admin.field("From").fill("2026-05-02 08:00");
        admin.field("Until").fill("2026-05-01 08:00");
        admin.press("Save");

        assertThat(admin.field("Until")).isFocused();
        assertThat(admin.answer()).containsText("The end must be later than the start.");
        assertThat(admin.field("Until")).hasValue("2026-05-01 08:00");
    }

    @Test
    void aTimeThatClocksShowTwiceOrNeverIsAskedAbout(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("account");
        admin.fill("Login", "keep-gerda").fill("Name", "Gerda").fill("New password", PASSWORD);
        addRole(admin, "Moderator");
        admin.field("From").fill("2026-03-29 02:30");
        admin.field("Until").fill("2026-10-25 02:30");
        admin.press("Save");

        assertThat(admin.answer()).containsText("Enter 2026-03-29 01:59 or earlier, or 2026-03-29 03:00 or later.");
        assertThat(admin.answer()).containsText("the first time (UTC+02:00) or the second (UTC+01:00)");
        console.checkAccessibility();

        admin.field("From").fill("");
        admin.choose("First or second time?", "Second time (UTC+01:00)");
        admin.part("Person").fill("New password", PASSWORD).press("Save");
        admin.isTold("It is added.");
        admin.open("account?login=keep-gerda").part("Roles");
        assertThat(admin.field("Until")).hasValue("2026-10-25 02:30");
        assertThat(admin.menu("First or second time?")).hasText("Second time (UTC+01:00)");
    }

    @Test
    void aMadePasswordIsShownOnceAndTaken(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("account");
        admin.fill("Login", "keep-fritz").fill("Name", "Fritz");
        admin.press("Generate a password");
        assertThat(admin.field("New password")).hasAttribute("type", "text");
        admin.press("Save");

        admin.isTold("It is added.");
        admin.open("account?login=keep-fritz");
        assertThat(admin.field("New password")).hasValue("");
    }

    private static void isTold(AdminConsole admin, String label, String text, String why) {
        admin.fill(label, text).press("Save");

        assertThat(admin.answer()).containsText(why);
        assertThat(admin.field(label)).isFocused();
        assertThat(admin.field(label)).hasAttribute("aria-invalid", "true");
        assertThat(admin.field(label)).hasAccessibleDescription(Pattern.compile(why));
        assertThat(admin.field(label)).hasValue(text);
        admin.part("Roles");
        assertThat(admin.menu("Role")).containsText("Observer");
        admin.part("Person");
    }

    private static void addRole(AdminConsole admin, String role) {
        admin.part("Roles").press("Add a role");
        assertThat(admin.menu("Role")).isFocused();
        admin.choose("Role", role);
    }

    private static void add(AdminConsole admin, String login, String name) {
        admin.open("account").fill("Login", login).fill("Name", name).fill("New password", PASSWORD);
        addRole(admin, "Moderator");
        admin.press("Save");
    }

    private static void signIn(GavelConsole person, String login) {
        person.page().navigate("/sign-in");
        person.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("User"))
                .fill(login);
        person.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        person.press("Sign in");
    }
}
