package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.gavel.store.Engine;
import org.gavel.store.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process writes audit lines, reports what it has written, and is killed ({@code kill -9}) while it writes. */
class AuditSurvivesAKillTest {

    @TempDir
    Path directory;

    @Test
    void theActIsThereAndItsOutcomeUnknown() throws Exception {
        long last = runUntilKilled(40);
        AuditFixture fixture = new AuditFixture(Engine.H2.database(), directory);

        try (AuditTrail trail = fixture.open()) {
            fixture.bring(trail);

            assertThat(trail.head().number()).isGreaterThan(last);
            assertThat(fixture.check(trail).isIntact()).isTrue();
            assertThat(fixture.lines(trail))
                    .anySatisfy(line -> assertThat(line.number()).isEqualTo(last));
            AuditFilter kicks = filter();
            List<AuditItem> items = fixture.page(kicks, null, 100).stream()
                    .filter(item -> item.line().chain().equals(trail.head().chain()))
                    .toList();
            assertThat(items)
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.status()).isEqualTo(AuditStatus.UNKNOWN));
        }
    }

    private static AuditFilter filter() {
        return new AuditFilter(null, null, "", Set.of(AuditKind.ACT), "kick", "", AuditStatus.UNKNOWN, "", false);
    }

    /** @return the number of the last line that the process told to be written */
    private long runUntilKilled(int lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Writer.class.getName(), directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("writer.log").toFile())
                .start();
        long last = 0;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines; i++) {
                String line = told.readLine();
                assertThat(line).as(() -> read(directory.resolve("writer.log"))).isNotNull();
                last = Long.parseLong(line);
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS))
                    .isTrue();
        }
        return last;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Writes acts without end, as fast as it can. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) throws IOException {
            Path directory = Path.of(args[0]);
            AuditTrail trail = AuditTrail.open(
                    directory.resolve("journal"),
                    batch -> {},
                    MasterKey.of(directory.resolve("gavel.key")),
                    java.time.Clock.systemUTC());
            while (true) {
                System.out.println(trail.write(AuditFixture.act("kick", 3)).number());
            }
        }
    }
}
