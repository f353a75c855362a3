package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Who mutes all, or locks the room, can undo that for half a minute. */
@ConsoleTest
class MuteAllCanBeUndoneIT {

    private static Locator panel(GavelConsole console) {
        return console.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Action on many members"));
    }

    private static Locator sound(GavelConsole console, String member) {
        return console.row(member).locator(".cell.sound .unseen");
    }

    private static void undo(GavelConsole console) {
        panel(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
    }

    @Test
    void thoseWhoWereMutedBeforeStayMuted(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3042-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada"));
        demonstration.join(room, Caller.phone("2002", "Bea"));
        int cem = demonstration.join(room, Caller.phone("2003", "Cem")).orElseThrow();
        demonstration.conference(room + " mute " + cem);
        console.signIn("super", "1234").openRoom(room);
        assertThat(sound(console, "Cem")).hasText("muted");

        console.press("Mute all");
        assertThat(panel(console)).containsText("Mute: 3 done");
        assertThat(sound(console, "Ada")).hasText("muted");
        undo(console);

        assertThat(sound(console, "Ada")).hasText("unmuted");
        assertThat(sound(console, "Bea")).hasText("unmuted");
        assertThat(sound(console, "Cem")).hasText("muted");
        assertThat(panel(console)).containsText("Unmute: 2 done");
    }

    @Test
    void aLockIsUndoneToo(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3043-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();

        console.press("Lock");
        assertThat(panel(console)).containsText("The room is locked");
        undo(console);

        assertThat(panel(console)).containsText("The room is unlocked");
        assertThat(console.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
    }
}
