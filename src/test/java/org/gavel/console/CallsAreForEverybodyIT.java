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

/** A call by day and by night, on a telephone, by keyboard alone, and heard instead of seen. */
@DeskTest
class CallsAreForEverybodyIT {

    /** The dialog, the call with somebody who rings, and its quality. */
    private static void checked(Desk desk, GavelsEnd end) {
        end.press("Join");
        assertThat(end.dialog("Join this room").getByLabel("Your own picture")).isVisible();
        desk.checkAccessibility();
        GavelsEnd.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected().evaluate("end.ring('Cleo', '1005', true)");
        assertThat(end.panel().getByLabel("Picture of the call")).isVisible();
        desk.checkAccessibility();
        end.press("Reject");
        GavelsEnd.button(end.panel(), "Quality").click();
        desk.checkAccessibility();
    }

    @Test
    void byDay(Desk desk, DemonstrationSwitch demonstration) {
        checked(desk, GavelsEnd.open(desk, demonstration, "3881-seven.local"));
    }

    @Test
    void byNight(Desk desk, DemonstrationSwitch demonstration) {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        checked(desk, GavelsEnd.open(desk, demonstration, "3882-seven.local"));
    }

    @Test
    void onAPhone(Desk desk, DemonstrationSwitch demonstration) {
        desk.page().setViewportSize(360, 740);
        checked(desk, GavelsEnd.open(desk, demonstration, "3883-seven.local"));
        Object overflow = desk.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assertions.assertThat(overflow).isEqualTo(false);
    }

    @Test
    void byKeyboardAndEar(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = GavelsEnd.open(desk, demonstration, "3884-seven.local");
        Locator spoken = desk.page().locator("#spoken");

        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Join").setExact(true))
                .focus();
        desk.page().keyboard().press("Enter");
        assertThat(GavelsEnd.button(end.dialog("Join this room"), "Join")).isFocused();
        desk.page().keyboard().press("Enter");

        end.untilConnected();
        assertThat(spoken).containsText("In the room");
        assertThat(end.turned("My microphone")).isFocused();
        desk.page().keyboard().press("Space");
        assertThat(spoken).hasText("Your microphone is off");
        assertThat(end.turned("My microphone")).not().isChecked();
        end.untilSilent();
    }

    @Test
    void theRosterLoadsNothingOfItBefore(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = GavelsEnd.open(desk, demonstration, "3885-seven.local");
        String loaded =
                "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/js/call/')).length";
        Assertions.assertThat(end.evaluate(loaded)).isEqualTo(0);

        end.press("Join");

        assertThat(end.dialog("Join this room")).isVisible();
        end.until(loaded + " > 10");
    }

    @Test
    void linksLeaveTheCallAlone(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = GavelsEnd.open(desk, demonstration, "3886-seven.local");
        end.press("Join");
        GavelsEnd.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected();

        Page opened = desk.page()
                .context()
                .waitForPage(() -> desk.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wallboard"))
                        .click());

        assertThat(opened).hasTitle(Pattern.compile("Wallboard"));
        assertThat(end.panel()).containsText("In the room");
    }
}
