package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;
import org.junit.jupiter.api.Test;

/** Nobody is left behind in a room, heard and not knowing it, because his server was stopped for an update. */
class AServerThatStopsHangsUpIT {

    private static final String ROOM = "3001-seven.local";

    @Test
    void whoWasInARoomIsInItNoMore() {
        String media = System.getProperty("gavel.test.media.dir", "target/media");
        try (TestSwitch running = TestSwitch.start(DemonstrationSettings.quiet().withMedia(media));
                FirstStart first = FirstStart.with(running);
                Chromium chromium = Chromium.open();
                Desk desk = Desk.open(chromium, first.server())) {
            int ada = running.demonstration()
                    .join(ROOM, Caller.browser("2001", "Ada Lovelace"))
                    .orElseThrow();
            desk.signIn("super", "1234").openRoom(ROOM);
            join(desk.page());
            assertThat(running.demonstration().memberIds(ROOM)).hasSize(2);

            first.server().stop();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(running.demonstration().memberIds(ROOM)).containsExactly(ada));
        }
    }

    private static void join(Page page) {
        press(page.locator("main"), "Join");
        press(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Join this room")), "Join");
        PlaywrightAssertions.assertThat(page.locator("#call .call-state .words"))
                .containsText("In the room");
    }

    private static void press(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
