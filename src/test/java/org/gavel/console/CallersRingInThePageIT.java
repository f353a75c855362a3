package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Who calls the moderator rings on his open room page, with his name, and is accepted by one press. */
@DeskTest
class CallersRingInThePageIT {

    private static Locator banner(Desk desk) {
        return desk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("is calling you"));
    }

    @Test
    void accepted(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = GavelsEnd.open(desk, demonstration, "3841-seven.local");

        end.evaluate("end.ring('Cleo <b>x</b>', '1005', false)");
        assertThat(banner(desk)).containsText("Cleo <b>x</b> · 1005");
        assertThat(banner(desk).getByText("Accept with camera")).isHidden();
        end.press("Accept");

        end.untilConnected().untilHeard();
        assertThat(banner(desk)).isHidden();
        assertThat(end.panel()).containsText("Connected");
    }

    @Test
    void acceptedWithPicture(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = GavelsEnd.open(desk, demonstration, "3842-seven.local");

        end.evaluate("end.ring('Cleo', '1005', true)");
        end.press("Accept with camera");

        end.untilConnected().until("(await end.heard()).frames > 5");
        assertThat(end.turned("Camera")).isChecked();
    }
}
