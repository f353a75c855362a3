package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The room page in the light and the dark theme, wide and narrow, in both languages and with a screen reader. */
@ConsoleTest
class RoomIsAccessibleIT {

    private static final String ROOM = "3701-seven.local";

    private static GavelConsole room(GavelConsole console, DemonstrationSwitch demonstration) {
        if (!demonstration.rooms().contains(ROOM)) {
            int ada = demonstration.join(ROOM, Caller.browser("2001", "Ada")).orElseThrow();
            demonstration.join(ROOM, Caller.phone("+49 30 1234567", "Ben"));
            demonstration.talk(ROOM, ada, true, 500);
        }
        console.signIn("super", "1234").openRoom(ROOM);
        assertThat(console.row("Ben")).isVisible();
        return console;
    }

    @Test
    void byDay(GavelConsole console, DemonstrationSwitch demonstration) {
        room(console, demonstration).checkAccessibility();
    }

    @Test
    void byNight(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        room(console, demonstration).checkAccessibility();
    }

    @Test
    void onAPhone(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().setViewportSize(360, 740);
        room(console, demonstration).checkAccessibility();
        Object overflow = console.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assertions.assertThat(overflow).isEqualTo(false);
    }

    @Test
    void twentyFourRowsOnALaptop(GavelConsole console, DemonstrationSwitch demonstration) {
        String full = "3702-seven.local";
        for (int i = 0; i < 60; i++) {
            demonstration.join(full, Caller.phone("2001", "Member " + i));
        }
        console.page().setViewportSize(1440, 900);
        console.signIn("super", "1234").openRoom(full);
        assertThat(console.row("Member 0").first()).isVisible();
        Object rows = console.page()
                .evaluate("() => [...document.querySelectorAll('[role=rowheader]')].filter(cell => {"
                        + " const box = cell.getBoundingClientRect();"
                        + " const hit = document.elementFromPoint(box.left + 5, box.top + box.height / 2);"
                        + " return hit && cell.parentElement.contains(hit) && box.bottom <= window.innerHeight;"
                        + " }).length");
        Assertions.assertThat(((Number) rows).intValue()).isGreaterThanOrEqualTo(24);
    }
}
