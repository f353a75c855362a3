package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.gavel.Patience;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/**
 * A database that does not answer blocks all threads that wait for it, however few processors there are. It blocks none of the
 * threads that write attendance to the disk, supervise the connection to the switch, or send acts.
 */
class AHangingDatabaseBlocksNoOtherWorkIT {

    private static final String ROOM = "3801-seven.local";
    private static final Duration LONG = Patience.LONG;

    /** More than there are threads that could wait for the database, each a moment after the other. */
    private static final List<String> CALLERS = List.of("Ada", "Bela", "Cora", "Dina", "Edda", "Fred");

    @Test
    void attendanceIsKeptActsAreDoneAndALostConnectionComesBack() throws Exception {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings());
                HangingDatabase database = new HangingDatabase(server.files().base());
                Chromium chromium = Chromium.open()) {
            database.serve(server.files());
            server.start();
            DemonstrationSwitch demonstration = testSwitch.demonstration();
            demonstration.join(ROOM, Caller.phone("2000", "Grace"));
            try (GavelConsole console = GavelConsole.open(chromium, server)) {
                console.signIn("admin", "1234").openRoom(ROOM);
                console.row("Grace").waitFor();

                database.hang();
                for (String name : CALLERS) {
                    whoComesIsSeenAndKept(server, demonstration, console, name);
                    isMuted(console, name);
                }
                demonstration.faults().drop("admin");
                demonstration.join(ROOM, Caller.phone("2002", "Late"));
                console.row("Late").waitFor();
                isMuted(console, "Late");
            } finally {
                database.goOn();
            }
        }
    }

    private static void whoComesIsSeenAndKept(
            GavelServer server, DemonstrationSwitch demonstration, GavelConsole console, String name) {
        demonstration.join(ROOM, Caller.phone("2001", name));
        console.row(name).waitFor();
        await().atMost(LONG)
                .untilAsserted(() -> Assertions.assertThat(journal(server)).contains("\"name\":\"" + name + "\""));
    }

    private static void isMuted(GavelConsole console, String name) {
        console.press("Mute", name);
        Locator unmute = console.row(name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Unmute").setExact(true));
        assertThat(unmute).isVisible();
    }

    /** All of attendance that is on the disk. */
    private static String journal(GavelServer server) throws IOException {
        Path directory = server.files().base().resolve("data").resolve("gavel");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("attendance-"))
                    .map(AHangingDatabaseBlocksNoOtherWorkIT::text)
                    .reduce("", String::concat);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
