package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

@ConsoleTest
class MutedMemberIsMutedOnTheSwitchIT {

    private static final String ROOM = "3101-seven.local";

    @Test
    void andTheRowOffersToUnmute(GavelConsole console, DemonstrationSwitch demonstration) {
        int ada = demonstration.join(ROOM, Caller.phone("2001", "Ada Lovelace")).orElseThrow();
        demonstration.join(ROOM, Caller.phone("2002", "Grace Hopper")).orElseThrow();
        console.signIn("admin", "1234").openRoom(ROOM);

        console.press("Mute", "Ada Lovelace");

        assertThat(button(console, "Unmute", "Ada Lovelace")).isVisible();
        assertThat(button(console, "Mute", "Grace Hopper")).isVisible();
        Awaitility.await()
                .untilAsserted(() -> Assertions.assertThat(demonstration.conference(ROOM + " json_list"))
                        .containsPattern("(?s)\"id\":\\s*" + ada + "\\b.*?\"can_speak\":\\s*false"));
    }

    private static Locator button(GavelConsole console, String act, String member) {
        return console.row(member)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }
}
