package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gavel.attendance.SightedRoom.second;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gavel.Patience;
import org.gavel.conference.Sighting;
import org.gavel.store.Engine;
import org.gavel.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceSurvivesALostDatabaseTest {

    private static final Duration LONG = Patience.LONG;

    private final TestDatabase database = Engine.H2.database();
    private final AtomicBoolean away = new AtomicBoolean();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    private final SightedRoom room = new SightedRoom();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws InterruptedException {
        executor.shutdownNow();
        assertThat(executor.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void sightingsOfAnOutageAreStoredAfterIt() throws IOException {
        try (AttendanceWriter attendance = open()) {
            attendance.start(executor, executor);
            attendance.offer(room.in(1, "before"));
            await().atMost(LONG).until(() -> stays().size() == 1);

            away.set(true);
            attendance.offer(room.in(2, "meanwhile"));
            attendance.offer(room.out(3, "meanwhile"));
            attendance.offer(room.kicked(4, "before", "chair", "noise"));
            await().atMost(LONG).until(() -> attendance.health().failing().isPresent());
            await().atMost(LONG).until(() -> attendance.health().pending() == 3);

            away.set(false);
            await().atMost(LONG).until(() -> attendance.health().pending() == 0);
        }
        assertThat(stays()).extracting(Attendance::ending).containsExactly(Ending.PUT_OUT, Ending.LEFT);
    }

    @Test
    void aServerThatIsKilledMeanwhileEntersItAtTheNextStart() throws IOException {
        away.set(true);
        AttendanceWriter killed = open();
        killed.start(executor, executor);
        killed.offer(room.in(1, "a"));
        killed.offer(room.out(9, "a"));
        killed.offer(room.in(10, "b"));
        await().atMost(LONG).until(() -> killed.health().failing().isPresent());
        executor.shutdownNow();

        away.set(false);
        ScheduledExecutorService next = Executors.newScheduledThreadPool(2);
        try (AttendanceWriter attendance = open()) {
            attendance.start(next, next);
            await().atMost(LONG).until(() -> attendance.health().pending() == 0);
        } finally {
            next.shutdownNow();
        }
        assertThat(stays()).extracting(Attendance::left).containsExactly(second(9), null);
    }

    @Test
    void muteAndUnmuteWriteNothing() throws IOException {
        away.set(true);
        try (AttendanceWriter attendance = open()) {
            attendance.offer(room.in(1, "a"));
            attendance.offer(room.member(2, "a", "Name of a", 1, false));
            attendance.offer(room.member(3, "a", "Name of a", 1, false));
            assertThat(attendance.health().pending()).isEqualTo(1);
        }
    }

    private AttendanceWriter open() throws IOException {
        return AttendanceWriter.open(directory, this::enterUnlessAway, Clock.systemUTC());
    }

    private void enterUnlessAway(List<Sighting> batch) {
        if (away.get()) {
            throw new IllegalStateException("the database is away");
        }
        database.write(em -> AttendanceTables.write(em, batch));
    }

    private List<Attendance> stays() {
        return database.read(em -> new AttendanceQueries(em, Clock.systemUTC()).stays(room.id, null, null, 20_000));
    }
}
