package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A call in the light and the dark theme, on a telephone, by keyboard alone and with a screen reader. */
@ConsoleTest
class CallsAreAccessibleIT {

    /** The dialog, the call beside an incoming one, and its quality. */
    private static void checked(GavelConsole console, ScriptedCalls end) {
        end.press("Join");
        assertThat(end.dialog("Join this room").getByLabel("Your own picture")).isVisible();
        console.checkAccessibility();
        ScriptedCalls.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected().evaluate("end.ring('Cleo', '1005', true)");
        assertThat(end.panel().getByLabel("Picture of the call")).isVisible();
        console.checkAccessibility();
        end.press("Reject");
        ScriptedCalls.button(end.panel(), "Quality").click();
        console.checkAccessibility();
    }

    @Test
    void byDay(GavelConsole console, DemonstrationSwitch demonstration) {
        checked(console, ScriptedCalls.open(console, demonstration, "3881-seven.local"));
    }

    @Test
    void byNight(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        checked(console, ScriptedCalls.open(console, demonstration, "3882-seven.local"));
    }

    @Test
    void onAPhone(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().setViewportSize(360, 740);
        checked(console, ScriptedCalls.open(console, demonstration, "3883-seven.local"));
        Object overflow = console.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assertions.assertThat(overflow).isEqualTo(false);
    }

    @Test
    void byKeyboardAndEar(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3884-seven.local");
        Locator spoken = console.page().locator("#spoken");

        console.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Join").setExact(true))
                .focus();
        console.page().keyboard().press("Enter");
        assertThat(ScriptedCalls.button(end.dialog("Join this room"), "Join")).isFocused();
        console.page().keyboard().press("Enter");

        end.untilConnected();
        assertThat(spoken).containsText("In the room");
        assertThat(end.turned("My microphone")).isFocused();
        console.page().keyboard().press("Space");
        assertThat(spoken).hasText("Your microphone is off");
        assertThat(end.turned("My microphone")).not().isChecked();
        end.untilSilent();
    }

    @Test
    void theRosterLoadsNothingOfItBefore(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3885-seven.local");
        String loaded =
                "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/js/call/')).length";
        Assertions.assertThat(end.evaluate(loaded)).isEqualTo(0);

        end.press("Join");

        assertThat(end.dialog("Join this room")).isVisible();
        end.until(loaded + " > 10");
    }

    @Test
    void linksLeaveTheCallAlone(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3886-seven.local");
        end.press("Join");
        ScriptedCalls.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected();

        Page opened = console.page()
                .context()
                .waitForPage(() -> console.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wallboard"))
                        .click());

        assertThat(opened).hasTitle(Pattern.compile("Wallboard"));
        assertThat(end.panel()).containsText("In the room");
    }
}
