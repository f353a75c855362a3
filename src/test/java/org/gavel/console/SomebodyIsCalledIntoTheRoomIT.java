package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A moderator calls a number into the room: the page shows the call, and then who joined, or why nobody did. */
@ConsoleTest
class SomebodyIsCalledIntoTheRoomIT {

    private static Locator dialog(GavelConsole console) {
        return console.page().getByRole(AriaRole.DIALOG);
    }

    private static void open(String room, GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
    }

    private static void call(GavelConsole console, String number) {
        console.press("More actions on the room");
        console.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Call into the room"))
                .click();
        dialog(console).getByRole(AriaRole.TEXTBOX).fill(number);
        press(console);
    }

    private static void press(GavelConsole console) {
        dialog(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Call into the room"))
                .click();
    }

    @Test
    void whoAnswersJoins(GavelConsole console, DemonstrationSwitch demonstration) {
        open("3047-seven.local", console, demonstration);

        call(console, "２３１１");

        Locator calling = console.page().locator("#calling");
        assertThat(calling).containsText("Calling 2311");
        assertThat(calling).containsText("super");
        console.checkAccessibility();
        assertThat(console.row("2311")).isVisible();
        assertThat(calling).isHidden();
        assertThat(console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("You called 2311 into the room");
    }

    @Test
    void aBusyNumberIsReportedAsBusy(GavelConsole console, DemonstrationSwitch demonstration) {
        open("3048-seven.local", console, demonstration);

        call(console, "2486");

        assertThat(console.page().getByText("The number is busy.").first()).isVisible();
        assertThat(console.page().locator("#calling")).isHidden();
        assertThat(console.row("2486")).hasCount(0);
    }

    @Test
    void aNumberThatCannotBeCalledIsRefusedAndKept(GavelConsole console, DemonstrationSwitch demonstration) {
        open("3049-seven.local", console, demonstration);

        call(console, "2311,user/1000");

        assertThat(dialog(console).getByRole(AriaRole.ALERT)).containsText("Enter a number");
        assertThat(dialog(console).getByRole(AriaRole.TEXTBOX)).hasValue("2311,user/1000");
        dialog(console).getByRole(AriaRole.TEXTBOX).fill("2404");
        press(console);
        assertThat(console.page()
                        .getByText("The switch has no route to this number, or it does not exist.")
                        .first())
                .isVisible();
    }
}
