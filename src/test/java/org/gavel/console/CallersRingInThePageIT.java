package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** An incoming call rings on the moderator's open room page with the caller's name, and one press accepts it. */
@ConsoleTest
class CallersRingInThePageIT {

    private static Locator banner(GavelConsole console) {
        return console.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("is calling you"));
    }

    @Test
    void accepted(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3841-seven.local");

        end.evaluate("end.ring('Cleo <b>x</b>', '1005', false)");
        assertThat(banner(console)).containsText("Cleo <b>x</b> · 1005");
        assertThat(banner(console).getByText("Accept with camera")).isHidden();
        end.press("Accept");

        end.untilConnected().untilHeard();
        assertThat(banner(console)).isHidden();
        assertThat(end.panel()).containsText("Connected");
    }

    @Test
    void acceptedWithPicture(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3842-seven.local");

        end.evaluate("end.ring('Cleo', '1005', true)");
        end.press("Accept with camera");

        end.untilConnected().until("(await end.heard()).frames > 5");
        assertThat(end.turned("Camera")).isChecked();
    }
}
