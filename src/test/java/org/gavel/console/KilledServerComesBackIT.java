package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gavel.Patience;
import org.gavel.demo.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server that was killed comes back with all its data, and no other server takes its place meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServerComesBackIT {

    private static final String ROOM = "3281-seven.local";

    /** How long the server waits, once it is asked to stop, for a request that is under way. */
    private static final String WAITS = "org.wildfly.sigterm.suspend.timeout";

    /** Tells of the request that this test leaves unfinished. */
    private static final String REQUEST_THREAD = "(default task-";

    private static TestSwitch testSwitch;
    private static GavelServer server;

    @BeforeAll
    static void begin() {
        testSwitch = TestSwitch.start();
        server = new GavelServer(settings());
        server.start();
    }

    @AfterAll
    static void end() {
        server.close();
        testSwitch.close();
    }

    /** A server that is killed between sending an act and its outcome leaves the act in the audit as unconfirmed. */
    @Test
    @Order(1)
    void anActThatWasUnderWayIsInTheAuditAndItsOutcomeIsUnknown() throws InterruptedException {
        testSwitch
                .demonstration()
                .join(ROOM, Caller.phone("2001", "Ada Lovelace"))
                .orElseThrow();
        try (Chromium chromium = Chromium.open()) {
            try (GavelConsole console = GavelConsole.open(chromium, server)) {
                mutesAsTheServerIsKilled(console);
            }
            assertThat(server.isRunning()).isFalse();
            testSwitch.demonstration().faults().freeze(false);
            server.start();
            try (GavelConsole console = GavelConsole.open(chromium, server)) {
                console.signIn("super", "1234");
                theActIsInTheAudit(console);
            }
        }
    }

    private static void mutesAsTheServerIsKilled(GavelConsole console) throws InterruptedException {
        console.expectTrouble("WebSocket|ERR_");
        console.signIn("super", "1234").openRoom(ROOM);
        PlaywrightAssertions.assertThat(console.row("Ada Lovelace")).isVisible();
        testSwitch.demonstration().faults().freeze(true);
        // The page says "muting…" before the server knows of it; only what the switch has heard was sent.
        CountDownLatch sent = new CountDownLatch(1);
        testSwitch.demonstration().faults().listen((uid, frame) -> {
            if (frame.contains("mute")) {
                sent.countDown();
            }
        });
        console.press("Mute", "Ada Lovelace");
        PlaywrightAssertions.assertThat(console.row("Ada Lovelace")).containsText("muting…");
        assertThat(sent.await(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS))
                .as("the switch has heard of it")
                .isTrue();
        server.kill();
    }

    private static void theActIsInTheAudit(GavelConsole console) {
        Locator line =
                console.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Ada Lovelace"));
        // From the disk it comes into the database, which a kill makes slow to open.
        await().pollInSameThread().until(() -> {
            console.page().navigate("/admin/audit?what=mute");
            return line.count() == 1;
        });
        PlaywrightAssertions.assertThat(line).containsText("super");
        PlaywrightAssertions.assertThat(line).containsText(ROOM);
        PlaywrightAssertions.assertThat(line).containsText("Unknown");
        console.press("Check the audit");
        PlaywrightAssertions.assertThat(console.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("intact")))
                .isVisible();
    }

    /** The second server says once which process has the directory, and what to do. */
    @Test
    @Order(2)
    void aSecondOneOnItsJournalsDoesNotStart() throws IOException {
        Path journals = server.files().base().resolve("data").resolve("gavel");
        Map<String, String> settings = settings();
        settings.put("gavel.journal.dir", journals.toString());
        settings.put("gavel.journal.wait", "1");
        String newest = newestAuditFile(journals);
        try (GavelServer second = new GavelServer(settings)) {
            assertThatThrownBy(second::start).isInstanceOf(AssertionError.class);

            assertThat(Files.readAllLines(second.log()))
                    .filteredOn(line -> line.contains(" ERROR [org.gavel"))
                    .singleElement()
                    .asString()
                    .contains(
                            "Another Gavel uses the directory " + journals,
                            "process " + server.process().pid() + " on ",
                            "gavel.journal.dir");
        }
        assertThat(server.isRunning()).isTrue();
        assertThat(newestAuditFile(journals)).as("no other process wrote there").isEqualTo(newest);
    }

    @Test
    @Order(3)
    void anOrderlyStopIsSilent() throws IOException {
        try (Socket unfinished = unfinishedRequest()) {
            server.stop();
            assertThat(unfinished.isConnected()).isTrue();
        }
        assertThat(server.isRunning()).isFalse();
        assertThat(server.log()).content().contains("WFLYSRV0050");
        assertThat(StopLog.troubles(server))
                .filteredOn(line -> !line.contains(REQUEST_THREAD))
                .isEmpty();
    }

    private static String newestAuditFile(Path journals) throws IOException {
        try (Stream<Path> files = Files.list(journals)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("audit-"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(testSwitch.settings());
        settings.put(WAITS, "3");
        settings.put("gavel.admin.login", "super@" + testSwitch.demonstration().domain());
        return settings;
    }

    /** A form whose end does not come: meanwhile the server takes nothing new, and Gavel's own tasks go on. */
    private static Socket unfinishedRequest() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        String request = "POST /sign-in HTTP/1.1\r\nHost: " + server.address().getAuthority() + "\r\nOrigin: "
                + server.address()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nlogin=";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
