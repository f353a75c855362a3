package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A room of ten thousand members opens and scrolls like one of ten, because the page holds only the visible rows. */
@ConsoleTest
class TenThousandMembersScrollIT {

    private static final int MEMBERS = 10_000;
    private static final int FEW = 250;

    @Test
    void fromTheFirstToTheLast(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3601-seven.local";
        for (int i = 0; i < MEMBERS; i++) {
            demonstration.join(room, Caller.phone("2001", "Member " + i));
        }
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Member 0").first()).isVisible();
        assertThat(console.grid()).hasAttribute("aria-rowcount", Integer.toString(MEMBERS + 1));

        console.grid().focus();
        console.page().keyboard().press("End");
        assertThat(console.row("Member 9999")).isVisible();
        Assertions.assertThat(console.grid().getByRole(AriaRole.ROW).count()).isLessThan(FEW);

        console.page().keyboard().press("Home");
        assertThat(console.row("Member 0").first()).isVisible();
        demonstration.end(room);
    }
}
