package org.gavel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gavel.Patience;
import org.gavel.attendance.AttendanceWriter;
import org.gavel.conference.Sighting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database takes the first batch and then hangs. The threads that feed mirror and attendance do not wait for it. */
class SlowDatabaseDelaysNoRowTest {

    private static final int MEMBERS = 5_000;
    private static final Duration LONG = Patience.LONG;

    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(2);
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(3);
    private final Rows room = new Rows();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws InterruptedException {
        hangs.countDown();
        executor.shutdownNow();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(600)
    void offersReturnWhileTheDatabaseHangs() throws IOException, InterruptedException {
        RosterMirror mirror = new RosterMirror(batch -> hang(rows, batch.size()), Clock.systemUTC());
        AttendanceWriter attendance = AttendanceWriter.open(directory, this::enter, Clock.systemUTC());
        mirror.start(executor);
        attendance.start(executor, executor);
        offer(mirror, attendance, room.member(0, "first", false));
        assertThat(reached.await(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)).isTrue();

        for (int i = 0; i < MEMBERS; i++) {
            offer(mirror, attendance, room.member(1, "channel " + i, false));
        }

        assertThat(hangs.getCount()).as("still hanging").isEqualTo(1);
        await().atMost(LONG).until(() -> attendance.health().pending() == MEMBERS + 1L);
        assertThat(mirror.health().pending()).isEqualTo(MEMBERS + 1L);

        hangs.countDown();
        await().atMost(LONG).until(() -> rows.get() == MEMBERS + 1L && entries.get() == MEMBERS + 1L);
        attendance.close();
    }

    private static void offer(RosterMirror mirror, AttendanceWriter attendance, Sighting sighting) {
        mirror.offer(sighting);
        attendance.offer(sighting);
    }

    private void enter(List<Sighting> batch) {
        hang(entries, batch.size());
    }

    private void hang(AtomicLong counter, int size) {
        reached.countDown();
        try {
            hangs.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        counter.addAndGet(size);
    }
}
