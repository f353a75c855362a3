package org.gavel.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;

/**
 * A moderator who is in a room with sound and picture, and all that he needs for it: a switch, a server and a browser of his own, which
 * a test may stop.
 *
 * @param ada the other one in the room
 */
record JoinedDesk(TestSwitch running, FirstStart first, Chromium chromium, Desk desk, int ada)
        implements AutoCloseable {

    /** @param settings of the server, beside those of all tests */
    static JoinedDesk in(String room, Map<String, String> settings) {
        String media = System.getProperty("gavel.test.media.dir", "target/media");
        TestSwitch running = TestSwitch.start(DemonstrationSettings.quiet().withMedia(media));
        FirstStart first = FirstStart.with(running, settings);
        Chromium chromium = Chromium.open();
        int ada = running.demonstration()
                .join(room, Caller.browser("2001", "Ada Lovelace"))
                .orElseThrow();
        JoinedDesk joined = new JoinedDesk(running, first, chromium, Desk.open(chromium, first.server()), ada);
        try {
            joined.desk().signIn("super", "1234");
            joined.join(room);
        } catch (RuntimeException | Error failure) {
            joined.close();
            throw failure;
        }
        return joined;
    }

    /** Joins it from its page, opened anew. */
    void join(String room) {
        desk.openRoom(room);
        Page page = desk.page();
        GavelsEnd.button(page.locator("main"), "Join").first().click();
        GavelsEnd.button(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Join this room")), "Join")
                .click();
        PlaywrightAssertions.assertThat(page.locator("#call .call-state .words"))
                .containsText("In the room");
    }

    @Override
    public void close() {
        desk.close();
        chromium.close();
        first.close();
        running.close();
    }
}
