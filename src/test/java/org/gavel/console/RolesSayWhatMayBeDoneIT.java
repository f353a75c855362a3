package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A role's page lists its permissions as sentences, and all roles can be compared side by side. */
@ConsoleTest
class RolesSayWhatMayBeDoneIT {

    @Test
    void aRoleIsMadeSeenAndRemoved(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("role");
        admin.isTold("Mute and unmute members, one, some, or all but moderators.");
        console.checkAccessibility();
        admin.fill("Name", "Usher");
        admin.tick("See");
        admin.tick("Mute");
        admin.press("Save");

        admin.isTold("It is added.");
        assertThat(row(admin, "Mute")).containsText("Yes");
        console.checkAccessibility();

        admin.follow("Usher");
        assertThat(admin.box("Mute")).isChecked();
        assertThat(admin.box("Lock")).not().isChecked();
        admin.press("Remove…");
        admin.confirm("Remove");
        admin.isTold("It is removed.");
        assertThat(admin.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Usher")))
                .hasCount(0);
    }

    @Test
    void aNameThatIsTakenIsToldAndTheChecksStay(GavelConsole console) {
        AdminConsole admin = AdminConsole.of(console).open("role");
        admin.fill("Name", "Observer");
        admin.tick("Kick");
        admin.press("Save");

        assertThat(admin.answer()).containsText("is taken");
        assertThat(admin.field("Name")).hasValue("Observer");
        assertThat(admin.box("Kick")).isChecked();
    }

    private static Locator row(AdminConsole admin, String permission) {
        Locator header = admin.page()
                .getByRole(
                        AriaRole.ROWHEADER,
                        new Page.GetByRoleOptions().setName(permission).setExact(true));
        return admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(header));
    }
}
