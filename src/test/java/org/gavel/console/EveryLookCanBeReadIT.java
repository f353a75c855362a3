package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The pages in the looks that a browser can ask for: by night, with more contrast, in forced colours, without motion. */
@ConsoleTest
class EveryLookCanBeReadIT {

    private static final String ROOM = "3711-seven.local";

    /** What moves now, and what would move if its state changed: the element, and for how long. */
    private static final String MOVING = """
            async () => {
                // The change from the look before, which moved, may still come to its end.
                const ends = document.getAnimations().map((animation) => animation.finished.catch(() => null));
                await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, 5000))]);
                const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
                const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((c) => '.' + c).join('');
                const now = document.getAnimations()
                    .filter((animation) => animation.effect.getComputedTiming().endTime > 0)
                    .map((animation) => name(animation.effect.target) + ' moves');
                const later = [...document.body.querySelectorAll('*')].flatMap((element) => {
                    const style = getComputedStyle(element);
                    const found = [];
                    if (style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0) {
                        found.push(name(element) + ' changes in ' + style.transitionDuration);
                    }
                    if (style.animationName !== 'none' && seconds(style.animationDuration) > 0) {
                        found.push(name(element) + ' moves for ' + style.animationDuration);
                    }
                    return found;
                });
                return [...now, ...new Set(later)];
            }
            """;

    private enum Look {
        DARK,
        MORE_CONTRAST,
        MORE_CONTRAST_DARK,
        FORCED_COLORS,
        REDUCED_MOTION;

        void askFor(Page page) {
            boolean dark = this == DARK || this == MORE_CONTRAST_DARK;
            boolean contrast = this == MORE_CONTRAST || this == MORE_CONTRAST_DARK;
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setContrast(contrast ? Contrast.MORE : Contrast.NO_PREFERENCE)
                    .setForcedColors(this == FORCED_COLORS ? ForcedColors.ACTIVE : ForcedColors.NONE)
                    .setReducedMotion(this == REDUCED_MOTION ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        }
    }

    @Test
    void onEveryKindOfPage(GavelConsole console, DemonstrationSwitch demonstration) {
        List<String> troubles = new ArrayList<>();
        Page page = console.page();
        page.navigate("/sign-in");
        look(console, "/sign-in", troubles);

        demonstration.join(ROOM, Caller.phone("+49 30 1234567", "Ben"));
        int ada = demonstration.join(ROOM, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.talk(ROOM, ada, true, 500);
        console.signIn("super", "1234");
        assertThat(page.locator(".tile").first()).isVisible();
        look(console, "/wallboard", troubles);
        console.openRoom(ROOM);
        assertThat(console.row("Ben")).isVisible();
        console.row("Ben").getByRole(AriaRole.CHECKBOX).check();
        look(console, "a room", troubles);
        for (String path : List.of("/admin/accounts", "/admin/account", "/admin/audit", "/me")) {
            page.navigate(path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            look(console, path, troubles);
        }

        Assertions.assertThat(troubles).as("pages and looks with troubles").isEmpty();
    }

    /** Takes the open page through all looks; the page itself stays, as it does for a person who changes a setting. */
    private static void look(GavelConsole console, String where, List<String> troubles) {
        for (Look look : Look.values()) {
            look.askFor(console.page());
            Throwable trouble = Assertions.catchThrowable(console::checkAccessibility);
            if (trouble != null) {
                troubles.add(where + " in " + look + ": " + trouble.getMessage());
            }
            if (look == Look.REDUCED_MOTION) {
                Object moving = console.page().evaluate(MOVING);
                if (!List.of().equals(moving)) {
                    troubles.add(where + " in " + look + ": " + moving);
                }
            }
        }
    }
}
