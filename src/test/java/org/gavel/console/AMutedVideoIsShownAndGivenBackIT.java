package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A video that is muted is not seen in the room, the row says so, and who sends none is never told to have been muted. */
@DeskTest
class AMutedVideoIsShownAndGivenBackIT {

    @Test
    void eachOfASelectionIsToldWhatCameOfIt(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3033-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.phone("2002", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);
        desk.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        desk.row("Ben").getByRole(AriaRole.CHECKBOX).check();

        // So wide that all acts on the selection stand in the toolbar.
        desk.page().setViewportSize(2000, 900);
        desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Mute video").setExact(true))
                .click();

        assertThat(video(desk, "Ada")).hasText("video muted");
        assertThat(desk.row("Ada")).containsText(Pattern.compile("video muted by admin"));
        assertThat(desk.row("Ben")).containsText("The member sends no video.");
    }

    @Test
    void theKeySaysWhyThereIsNothingToMute(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3034-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ben")).isVisible();

        desk.grid().focus();
        desk.page().keyboard().press("Home");
        desk.page().keyboard().press("v");

        assertThat(desk.told("sends no video")).isVisible();
    }

    @Test
    void whoIsOnHoldKeepsTheirVideo(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3035-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.conference(room + " hold " + ada);
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ada")).containsText("on hold");

        desk.grid().focus();
        desk.page().keyboard().press("Home");
        desk.page().keyboard().press("v");

        assertThat(desk.row("Ada")).containsText("The member is on hold. Take the hold off first.");
        assertThat(video(desk, "Ada")).hasText("video");
    }

    private static Locator video(Desk desk, String member) {
        return desk.row(member).locator(".cell.video .unseen");
    }
}
