package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A moderator starts, pauses, resumes and stops the recording of a room by the switch's API and by the room's channel; the page shows
 * what the recording does and for how long it has run.
 */
@ConsoleTest
class ARoomIsRecordedFromItsMenuIT {

    private static Locator entry(GavelConsole console, String name) {
        return console.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(GavelConsole console, String name) {
        console.press("More actions on the room");
        entry(console, name).click();
    }

    private static Locator activity(GavelConsole console) {
        return console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"));
    }

    @ParameterizedTest
    @CsvSource({"super, 3045-seven.local", "admin, 3046-seven.local"})
    void itStartsPausesResumesAndStops(
            String user, String room, GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn(user, "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        Locator state = console.page().locator("#recording");

        choose(console, "Start recording");

        assertThat(activity(console)).containsText("You started the recording");
        assertThat(state).hasText(Pattern.compile("Recording · 0:00:\\d\\d"));
        String check = demonstration.conference(room + " recording check");
        Assertions.assertThat(check)
                .containsPattern("/recordings/" + room.replace('.', '_') + "-\\d{8}-\\d{6}\\.wav\\n");

        choose(console, "Pause recording");

        assertThat(state).hasText("Recording paused");
        console.checkAccessibility();

        choose(console, "Resume recording");

        assertThat(state).hasText(Pattern.compile("Recording · 0:0\\d:\\d\\d"));

        console.press("More actions on the room");
        assertThat(entry(console, "Start recording")).hasCount(0);
        assertThat(entry(console, "Resume recording")).hasCount(0);
        entry(console, "Stop recording").click();

        assertThat(state).isHidden();
        assertThat(activity(console)).containsText("You stopped the recording");
        assertThat(activity(console)).not().containsText("failed");
        Assertions.assertThat(demonstration.conference(room + " recording check"))
                .startsWith("-ERR");
    }
}
