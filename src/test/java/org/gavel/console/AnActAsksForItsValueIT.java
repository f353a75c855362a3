package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** An act that needs a value asks for it, says what is wrong with one, and keeps what was typed. */
@ConsoleTest
class AnActAsksForItsValueIT {

    private static final String ROOM = "3036-seven.local";

    private static void choose(GavelConsole console, String entry) {
        console.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    private static Locator dialog(GavelConsole console) {
        return console.page().getByRole(AriaRole.DIALOG);
    }

    private static void submit(GavelConsole console, String label) {
        dialog(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label))
                .click();
    }

    private static Locator activity(GavelConsole console) {
        return console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"));
    }

    @Test
    void aWrongValueIsToldAndStaysAndNothingIsSent(GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join(ROOM, Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").openRoom(ROOM);
        assertThat(console.row("Ada")).isVisible();
        console.press("More actions on the room");
        choose(console, "Set PIN");
        Locator field = dialog(console).getByLabel("PIN");
        assertThat(field).isFocused();

        field.fill("12 ab <script>");
        submit(console, "Set PIN");

        assertThat(dialog(console)).containsText("Enter 1 to 20 digits.");
        assertThat(field).hasValue("12 ab <script>");
        assertThat(field).isFocused();
        console.checkAccessibility();
        field.fill("");
        submit(console, "Set PIN");
        assertThat(dialog(console)).containsText("Enter 1 to 20 digits.");
        field.fill("9".repeat(10_000));
        submit(console, "Set PIN");
        assertThat(dialog(console)).containsText("Enter 1 to 20 digits.");
        assertThat(field).hasValue("9".repeat(10_000));
        assertThat(activity(console)).not().containsText("PIN");

        field.fill(" 98 76 ");
        submit(console, "Set PIN");

        assertThat(dialog(console)).isHidden();
        assertThat(activity(console)).containsText("You set the PIN of the room");
    }

    @Test
    void aCancelledOneIsNotSent(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3037-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").openRoom(room);
        console.press("More actions", "Ada");
        choose(console, "Speech threshold");
        dialog(console).getByLabel("Speech threshold").fill("400");
        submit(console, "Cancel");

        assertThat(dialog(console)).isHidden();
        console.press("More actions", "Ada");
        choose(console, "Speech threshold");
        assertThat(dialog(console).getByLabel("Speech threshold")).hasValue("");
        dialog(console).getByLabel("Speech threshold").fill("500");
        console.page().keyboard().press("Enter");

        assertThat(activity(console)).containsText("You set the speech threshold of Ada");
        assertThat(activity(console).getByText("speech threshold")).hasCount(1);
    }

    @Test
    void whoMayNotUseTheApiReadsWhyInTheMenu(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3038-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        console.press("More actions on the room");

        Locator entry =
                console.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Limit members"));
        assertThat(entry).isDisabled();
        assertThat(entry).containsText("conference API");
    }
}
