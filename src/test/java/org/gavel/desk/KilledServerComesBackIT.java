package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KilledServerComesBackIT {

    /** How long the server waits, once it is asked to stop, for a request that is under way. */
    private static final String WAITS = "org.wildfly.sigterm.suspend.timeout";

    /** Tells of the request that this test leaves unfinished. */
    private static final String REQUEST_THREAD = "(default task-";

    @Test
    void afterAKillAndAfterAnOrderlyStopThatIsSilent() throws IOException {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(settings(testSwitch))) {
            server.start();
            server.kill();
            assertThat(server.isRunning()).isFalse();

            server.start();
            assertThat(server.isRunning()).isTrue();

            aSecondOneOnItsJournalsDoesNotStart(testSwitch, server);

            try (Socket unfinished = unfinishedRequest(server)) {
                server.stop();
                assertThat(unfinished.isConnected()).isTrue();
            }
            assertThat(server.isRunning()).isFalse();
            assertThat(server.log()).content().contains("WFLYSRV0050");
            assertThat(StopLog.troubles(server))
                    .filteredOn(line -> !line.contains(REQUEST_THREAD))
                    .isEmpty();
        }
    }

    /** It says once who has the directory, and what to do. */
    private static void aSecondOneOnItsJournalsDoesNotStart(TestSwitch testSwitch, GavelServer first)
            throws IOException {
        Path journals = first.files().base().resolve("data").resolve("gavel");
        Map<String, String> settings = settings(testSwitch);
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
                            "process " + first.process().pid() + " on ",
                            "gavel.journal.dir");
        }
        assertThat(first.isRunning()).isTrue();
        assertThat(newestAuditFile(journals)).as("nobody else wrote there").isEqualTo(newest);
    }

    private static String newestAuditFile(Path journals) throws IOException {
        try (Stream<Path> files = Files.list(journals)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("audit-"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static Map<String, String> settings(TestSwitch testSwitch) {
        Map<String, String> settings = new HashMap<>(testSwitch.settings());
        settings.put(WAITS, "3");
        return settings;
    }

    /** A form whose end does not come: meanwhile the server takes nothing new, and Gavel's own tasks go on. */
    private static Socket unfinishedRequest(GavelServer server) throws IOException {
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
