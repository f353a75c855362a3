package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A moderator chooses one of the layouts that the switch lists, by either road, and takes it back. */
@ConsoleTest
class TheLayoutIsChosenIT {

    private static Locator dialog(GavelConsole console) {
        return console.page().getByRole(AriaRole.DIALOG);
    }

    private static void open(String user, String room, GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn(user, "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
    }

    private static void chooser(GavelConsole console) {
        console.press("More actions on the room");
        console.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Choose layout"))
                .click();
    }

    private static void use(GavelConsole console) {
        dialog(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use layout"))
                .click();
    }

    private static Locator activity(GavelConsole console) {
        return console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"));
    }

    @ParameterizedTest
    @CsvSource({"super, 3006-seven.local", "admin, 3007-seven.local"})
    void fromAListAndBack(String user, String room, GavelConsole console, DemonstrationSwitch demonstration) {
        open(user, room, console, demonstration);

        chooser(console);
        Locator list = dialog(console).getByRole(AriaRole.LISTBOX);
        assertThat(dialog(console)).containsText("Current:");
        String before = list.inputValue();
        console.checkAccessibility();
        list.selectOption("3x3");
        use(console);

        assertThat(activity(console)).containsText("You changed the layout");
        Assertions.assertThat(before).isNotEqualTo("3x3");
        console.page()
                .locator("#bulk")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(activity(console).getByText("changed the layout")).hasCount(2);

        chooser(console);
        assertThat(dialog(console)).containsText("Current:");
        assertThat(list).hasValue(before);
    }

    @Test
    void aGroupIsChosenByKeys(GavelConsole console, DemonstrationSwitch demonstration) {
        open("super", "3008-seven.local", console, demonstration);

        chooser(console);
        assertThat(dialog(console)).containsText("Current:");
        console.page().keyboard().press("Home");
        console.page().keyboard().press("Enter");

        assertThat(activity(console)).containsText("You changed the layout");
        assertThat(activity(console)).not().containsText("failed");
    }

    @Test
    void aRoomWithoutVideoSaysSo(GavelConsole console, DemonstrationSwitch demonstration) {
        open("super", "3724-seven.local", console, demonstration);

        chooser(console);
        assertThat(dialog(console).getByRole(AriaRole.ALERT))
                .hasText("The switch lists no layouts: the room does not run, or it does not mix video.");
        assertThat(dialog(console).getByRole(AriaRole.LISTBOX)).isDisabled();
    }
}
