package org.gavel.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;

/**
 * A moderator who is in a room with sound and picture, with a switch, a server and a browser of their own, which a test may stop.
 *
 * @param ada the other one in the room
 */
record JoinedConsole(TestSwitch running, FirstStart first, Chromium chromium, GavelConsole console, int ada)
        implements AutoCloseable {

    /** @param settings of the server, beside those of all tests */
    static JoinedConsole in(String room, Map<String, String> settings) {
        String media = System.getProperty("gavel.test.media.dir", "target/media");
        TestSwitch running = TestSwitch.start(DemonstrationSettings.quiet().withMedia(media));
        FirstStart first = FirstStart.with(running, settings);
        Chromium chromium = Chromium.open();
        int ada = running.demonstration()
                .join(room, Caller.browser("2001", "Ada Lovelace"))
                .orElseThrow();
        JoinedConsole joined =
                new JoinedConsole(running, first, chromium, GavelConsole.open(chromium, first.server()), ada);
        try {
            joined.console().signIn("super", "1234");
            joined.join(room);
        } catch (RuntimeException | Error failure) {
            joined.close();
            throw failure;
        }
        return joined;
    }

    /** Joins it from its page, opened anew. */
    void join(String room) {
        console.openRoom(room);
        Page page = console.page();
        ScriptedCalls.button(page.locator("main"), "Join").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Join this room"));
        ScriptedCalls.button(dialog, "Join").click();
        PlaywrightAssertions.assertThat(page.locator("#call .call-state .text")).containsText("In the room");
    }

    @Override
    public void close() {
        console.close();
        chromium.close();
        first.close();
        running.close();
    }
}
