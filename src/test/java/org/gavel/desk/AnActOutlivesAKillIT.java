package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gavel.Patience;
import org.gavel.demo.Caller;
import org.junit.jupiter.api.Test;

/** A server that is killed between sending an act and hearing of it leaves the act in the audit; nobody claims to know its outcome. */
class AnActOutlivesAKillIT {

    private static final String ROOM = "3281-seven.local";

    @Test
    void andItsOutcomeIsUnknown() throws InterruptedException {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(settings(testSwitch));
                Chromium chromium = Chromium.open()) {
            testSwitch
                    .demonstration()
                    .join(ROOM, Caller.phone("2001", "Ada Lovelace"))
                    .orElseThrow();
            server.start();
            try (Desk desk = Desk.open(chromium, server)) {
                desk.expectTrouble("WebSocket|ERR_");
                desk.signIn("super", "1234").openRoom(ROOM);
                assertThat(desk.row("Ada Lovelace")).isVisible();
                testSwitch.demonstration().traps().freeze(true);
                // The page says "muting…" before the server knows of it; only what the switch has heard was sent.
                CountDownLatch sent = new CountDownLatch(1);
                testSwitch.demonstration().traps().listen((uid, frame) -> {
                    if (frame.contains("mute")) {
                        sent.countDown();
                    }
                });
                desk.press("Mute", "Ada Lovelace");
                assertThat(desk.row("Ada Lovelace")).containsText("muting…");
                assertThat(sent.await(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS))
                        .as("the switch has heard of it")
                        .isTrue();
                server.kill();
            }
            testSwitch.demonstration().traps().freeze(false);
            server.start();
            try (Desk desk = Desk.open(chromium, server)) {
                desk.signIn("super", "1234");
                Locator line = desk.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Ada Lovelace"));
                // From the disk it comes into the database, which a kill makes slow to open.
                Awaitility.await().pollInSameThread().until(() -> {
                    desk.page().navigate("/admin/audit?what=mute");
                    return line.count() == 1;
                });
                assertThat(line).containsText("super");
                assertThat(line).containsText(ROOM);
                assertThat(line).containsText("Unknown");
                desk.press("Check the audit");
                assertThat(desk.page()
                                .getByRole(AriaRole.STATUS)
                                .filter(new Locator.FilterOptions().setHasText("intact")))
                        .isVisible();
            }
        }
    }

    private static Map<String, String> settings(TestSwitch testSwitch) {
        Map<String, String> settings = new HashMap<>(testSwitch.settings());
        settings.put("gavel.admin.login", "super@" + testSwitch.demonstration().domain());
        return settings;
    }
}
