package org.gavel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers would delete each other's journals: the second one waits a little and then names the owner of the directory. */
@Timeout(600)
class OneGavelUsesADirectoryTest {

    private static final Duration LONG = Patience.LONG;

    @TempDir
    Path directory;

    @Test
    void aSecondDeploymentInTheSameServerIsRefused() throws IOException {
        try (DirectoryLock first = DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC()))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContainingAll(
                            directory.toRealPath().toString(),
                            "another deployment in this same server",
                            "process " + ProcessHandle.current().pid(),
                            "gavel.journal.dir");
        }
    }

    @Test
    void aSecondServerWaitsForTheEndOfTheFirst() throws Exception {
        DirectoryLock first = DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC());
        CompletableFuture<DirectoryLock> second = CompletableFuture.supplyAsync(() -> taken(LONG));
        first.close();

        second.get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS).close();
        DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC()).close();
    }

    /** A lock ends with its process, so a kill leaves nothing to clean up. */
    @Test
    void anotherProcessIsNamedAndAKillSetsTheDirectoryFree() throws Exception {
        Process holder = holder();
        try {
            assertThat(told(holder)).isEqualTo("taken");
            assertThatThrownBy(() -> DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC()))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("process " + holder.pid() + " on ");
        } finally {
            holder.destroyForcibly();
            assertThat(holder.waitFor(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS))
                    .isTrue();
        }
        DirectoryLock.take(directory, LONG, Clock.systemUTC()).close();
    }

    /** The operating system forgets a process's locks on a file as soon as anything in that process closes the file. */
    @Test
    void aRefusedDeploymentDoesNotOpenTheDirectoryToOtherProcesses() throws Exception {
        try (DirectoryLock first = DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.take(directory, Duration.ZERO, Clock.systemUTC()))
                    .isInstanceOf(DirectoryInUseException.class);

            Process other = holder();
            try {
                assertThat(told(other))
                        .contains("process " + ProcessHandle.current().pid());
            } finally {
                other.destroyForcibly();
            }
        }
    }

    private DirectoryLock taken(Duration patience) {
        try {
            return DirectoryLock.take(directory, patience, Clock.systemUTC());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String told(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Takes the directory, says so, and keeps it until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (DirectoryLock lock = DirectoryLock.take(Path.of(args[0]), Duration.ZERO, Clock.systemUTC())) {
                System.out.println(lock == null ? "nothing" : "taken");
                Thread.currentThread().join();
            } catch (DirectoryInUseException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
