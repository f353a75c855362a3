package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The room does not see a muted video, and the row says so. A member without a video is never shown as muted. */
@ConsoleTest
class AMutedVideoIsShownAndGivenBackIT {

    @Test
    void eachOfASelectionIsToldWhatCameOfIt(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3033-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.phone("2002", "Ben"));
        console.signIn("admin", "1234").openRoom(room);
        console.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        console.row("Ben").getByRole(AriaRole.CHECKBOX).check();

        // So wide that all acts on the selection stand in the toolbar.
        console.page().setViewportSize(2600, 900);
        console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Mute video").setExact(true))
                .click();

        assertThat(video(console, "Ada")).hasText("video muted");
        assertThat(console.row("Ada")).containsText(Pattern.compile("video muted by admin"));
        assertThat(console.row("Ben")).containsText("The member sends no video.");
    }

    @Test
    void theKeySaysWhyThereIsNothingToMute(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3034-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ben"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ben")).isVisible();

        console.grid().focus();
        console.page().keyboard().press("Home");
        console.page().keyboard().press("v");

        assertThat(console.told("sends no video")).isVisible();
    }

    @Test
    void aMemberOnHoldKeepsTheirVideo(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3035-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.conference(room + " hold " + ada);
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).containsText("on hold");

        console.grid().focus();
        console.page().keyboard().press("Home");
        console.page().keyboard().press("v");

        assertThat(console.row("Ada")).containsText("The member is on hold. Take the hold off first.");
        assertThat(video(console, "Ada")).hasText("video");
    }

    private static Locator video(GavelConsole console, String member) {
        return console.row(member).locator(".cell.video .unseen");
    }
}
