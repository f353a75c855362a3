package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.gavel.Patience;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A call all the way: the browser's microphone and camera, Gavel, the switch's answer, its sound and its picture, as the
 * browser counts and paints them.
 */
class AModeratorJoinsTheRealRoomIT {

    private static final double PATIENCE_MILLIS = Patience.LONG_MILLIS;

    /** Keeps the page's connections, also its newest one to Gavel, so that a test can use them. */
    private static final String CONNECTIONS = """
            const PlainSocket = window.WebSocket;
            window.WebSocket = class extends PlainSocket {
              constructor(...how) {
                super(...how);
                window.testSocket = this;
              }
            };
            const connections = [];
            const Plain = window.RTCPeerConnection;
            window.RTCPeerConnection = class extends Plain {
              constructor(...how) {
                super(...how);
                connections.push(this);
              }
            };
            window.testAnotherSocket = () => new Promise((resolve) => {
              const lost = window.testSocket;
              lost.close();
              const look = () => {
                if (window.testSocket !== lost && window.testSocket.readyState === WebSocket.OPEN) {
                  resolve();
                } else {
                  setTimeout(look, 50);
                }
              };
              look();
            });
            window.testConnections = () => connections.length;
            window.testMedia = async () => {
              const sums = { energy: 0, frames: 0, sent: 0 };
              for (const connection of connections.filter((one) => one.connectionState === 'connected')) {
                (await connection.getStats()).forEach((one) => {
                  if (one.type === 'inbound-rtp') {
                    sums.energy += one.totalAudioEnergy ?? 0;
                    sums.frames += one.framesDecoded ?? 0;
                  } else if (one.type === 'outbound-rtp' && one.kind === 'video') {
                    sums.sent += one.framesSent ?? 0;
                  }
                });
              }
              return sums;
            };
            window.testUntil = (met, patience) => new Promise((resolve, reject) => {
              const end = Date.now() + patience;
              const look = async () => {
                const seen = await window.testMedia();
                if (met(seen)) {
                  resolve(seen);
                } else if (Date.now() > end) {
                  reject(new Error(JSON.stringify(seen)));
                } else {
                  setTimeout(look, 100);
                }
              };
              look();
            });
            """;

    private static TestSwitch running;
    private static FirstStart first;
    private static Chromium chromium;

    private GavelConsole console;
    private String room;
    private int ada;

    @BeforeAll
    static void begin() {
        String media = System.getProperty("gavel.test.media.dir", "target/media");
        running = TestSwitch.start(DemonstrationSettings.quiet().withMedia(media));
        first = FirstStart.with(running);
        chromium = Chromium.open();
    }

    @AfterAll
    static void end() {
        chromium.close();
        first.close();
        running.close();
    }

    @BeforeEach
    void aConsole() {
        assertThat(running.demonstration().mediaProblem()).isEmpty();
        console = GavelConsole.open(chromium, first.server());
        console.page().context().addInitScript("(() => {" + CONNECTIONS + "})();");
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void openRoom(String user, String number) {
        openRoom(user, "1234", number);
    }

    private void openRoom(String user, String password, String number) {
        room = number + "-seven.local";
        ada = running.demonstration()
                .join(room, Caller.browser("2001", "Ada Lovelace"))
                .orElseThrow();
        console.signIn(user, password).openRoom(room);
    }

    private void join() {
        ScriptedCalls.button(console.page().locator("main"), "Join").first().click();
        Locator dialog = console.page()
                .getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName("Join this room").setExact(true));
        ScriptedCalls.button(dialog, "Join").click();
        assertIsIn();
    }

    private void assertIsIn() {
        assertThat(panel().locator(".call-state .text")).containsText("In the room");
    }

    private Locator panel() {
        return console.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("Your call").setExact(true));
    }

    /** Waits until the browser has counted this; {@code seen} has {@code energy}, {@code frames} and {@code sent}. */
    private void until(String condition) {
        console.page().evaluate("(patience) => testUntil((seen) => " + condition + ", patience)", PATIENCE_MILLIS);
    }

    private void someoneTalks() {
        running.demonstration().talk(room, ada, true, 3_000);
    }

    /** Whether there is anything in the picture but one colour. */
    private boolean isPainted() {
        return (Boolean) console.page().evaluate("""
                () => {
                  const video = document.getElementById('callPicture');
                  const canvas = new OffscreenCanvas(64, 36);
                  const painter = canvas.getContext('2d');
                  painter.drawImage(video, 0, 0, 64, 36);
                  const bytes = painter.getImageData(0, 0, 64, 36).data.filter((_, at) => at % 4 === 1);
                  return Math.max(...bytes) - Math.min(...bytes) > 60;
                }""");
    }

    @Test
    void aJoinedModeratorHearsAndSeesIsSeenAndIsMarked() {
        openRoom("super", "3001");
        join();
        someoneTalks();

        until("seen.energy > 0.0001 && seen.frames > 10 && seen.sent > 10");
        assertThat(isPainted()).isTrue();
        Locator own = console.grid().locator(".row.is-own");
        assertThat(own).hasCount(1);

        ScriptedCalls.button(panel(), "Leave").click();
        assertThat(own).hasCount(0);
        assertThat(console.row("Ada Lovelace")).isVisible();
    }

    @Test
    void aMutedModeratorSeesIt() {
        openRoom("super", "3002");
        join();
        assertThat(panel()).containsText("You can be heard");
        int own = running.demonstration().memberIds(room).stream()
                .filter(member -> member != ada)
                .findFirst()
                .orElseThrow();

        running.demonstration().setMuted(room, own, true);

        assertThat(panel()).containsText("Muted by the room");
    }

    @Test
    void aPageThatIsLoadedAnewHasItsSoundAndPictureAgain() {
        openRoom("super", "3003");
        join();
        someoneTalks();
        until("seen.energy > 0.0001 && seen.frames > 10");

        console.page().reload();
        console.page().waitForLoadState(LoadState.LOAD);

        assertIsIn();
        until("seen.energy > 0.0001 && seen.frames > 10 && seen.sent > 10");
        assertThat(running.demonstration().memberIds(room)).hasSize(2);
    }

    @Test
    void aPageThatLosesItsSocketKeepsItsSoundAndPicture() {
        openRoom("super", "3008");
        join();
        Object before = console.page().evaluate("() => testConnections()");
        console.page().evaluate("() => testAnotherSocket()");

        assertIsIn();
        someoneTalks();
        double heard = ((Number) console.page().evaluate("async () => (await testMedia()).energy")).doubleValue();
        until("seen.energy > " + heard);
        assertThat(console.page().evaluate("() => testConnections()")).isEqualTo(before);
        assertThat(running.demonstration().memberIds(room)).hasSize(2);
        assertThat(console.page().locator("#activityItems")).not().containsText("Connected to the switch again");
        ScriptedCalls.button(panel(), "Leave").click();
        await().untilAsserted(() ->
                assertThat(running.demonstration().memberIds(room)).containsExactly(ada));
    }

    @Test
    void aHeldCallIsStillHeldWhenItsPageIsLoadedAnew() {
        openRoom("super", "3006");
        join();
        Locator state = panel().locator(".call-state .text");
        Locator hold = panel().getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("Hold"));
        hold.click();
        assertThat(state).containsText("On hold");

        console.page().reload();
        console.page().waitForLoadState(LoadState.LOAD);
        assertThat(state).containsText("On hold");
        assertThat(hold).isChecked();

        hold.click();
        assertIsIn();
        someoneTalks();
        until("seen.energy > 0.0001 && seen.frames > 10 && seen.sent > 10");
    }

    @Test
    void joiningALockedRoomIsExplainedBeforeAndAfterwards() {
        openRoom("super", "3004");
        running.demonstration().conference(room + " lock");
        assertThat(console.page().locator("#locked")).isVisible();

        ScriptedCalls.button(console.page().locator("main"), "Join").first().click();

        Locator dialog =
                console.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Join this room"));
        assertThat(dialog).containsText("The room is locked, so the switch refuses everybody who joins.");

        ScriptedCalls.button(dialog, "Join").click();
        assertThat(console.page().locator("#call .call-ended")).containsText("The room is locked");
    }

    @Test
    void onePressUnlocksALockedRoomAndJoinsIt() {
        openRoom("super", "3010");
        running.demonstration().conference(room + " lock");
        assertThat(console.page().locator("#locked")).isVisible();

        ScriptedCalls.button(console.page().locator("main"), "Join").first().click();
        ScriptedCalls.button(console.page().getByRole(AriaRole.DIALOG), "Unlock and join")
                .click();

        assertIsIn();
        assertThat(console.page().locator("#locked")).isHidden();
    }

    @Test
    void aKickedModeratorIsToldThatTheirCallHasEnded() {
        openRoom("super", "3005");
        join();

        running.demonstration().conference(room + " kick all");

        assertThat(console.page().locator("#call .call-ended")).isVisible();
        assertThat(console.page().locator("#call .call-live")).isHidden();
    }

    @Test
    void aRestartOfTheSwitchIsToldAndOnePressCallsAgain() {
        openRoom("super", "3009");
        join();

        running.demonstration().restart();

        Locator ended = console.page().locator("#call .call-ended");
        assertThat(ended).containsText("Gavel lost the switch, or the switch has restarted, so the call ended.");
        ScriptedCalls.button(ended, "Call again").click();
        assertIsIn();
        until("seen.frames > 10 && seen.sent > 10");
    }

    @Test
    void withdrawnRolesEndTheCallWithTheReason() {
        try (GavelConsole office = GavelConsole.open(chromium, first.server())) {
            Administration administration = new Administration(office);
            String login = administration.makeAccount("joined", "moderator", "super");
            openRoom(login, Administration.PASSWORD, "3007");
            join();

            administration.withdrawRoles(login);

            assertThat(console.page().locator("#call .call-ended"))
                    .containsText("Your permission for this call has ended");
            assertThat(console.page().locator("#call .call-live")).isHidden();
            await().untilAsserted(() ->
                    assertThat(running.demonstration().memberIds(room)).containsExactly(ada));
        }
    }

    @Test
    void joiningAloneLetsAModeratorModerateTheRoom() {
        openRoom("1001", "3000");
        assertThat(console.row("Ada Lovelace")).hasCount(0);

        join();
        assertThat(console.row("Ada Lovelace")).isVisible();
        console.press("Mute", "Ada Lovelace");
        assertThat(console.row("Ada Lovelace")).not().hasClass(Pattern.compile("is-unmuted"));

        ScriptedCalls.button(panel(), "Leave").click();
        assertThat(console.row("Ada Lovelace")).hasCount(0);
    }
}
