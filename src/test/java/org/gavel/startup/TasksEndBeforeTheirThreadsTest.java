package org.gavel.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A stop is silent: it waits for tasks that run, drops those that are due later, and waits for a hanging task only a limited
 * time.
 */
@Timeout(600)
class TasksEndBeforeTheirThreadsTest {

    private static final Duration LONG = Patience.LONG;

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch runs = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor timers = Timers.of("test", 3, this::thread);

    private Thread thread(Runnable task) {
        made.incrementAndGet();
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    @AfterEach
    void release() {
        mayEnd.countDown();
        timers.shutdownNow();
    }

    /** A later task may come from a thread of the switch's connection, which does not know the application. */
    @Test
    void allThreadsAreMadeAtOnce() {
        assertThat(made).hasValue(3);
    }

    @Test
    void aTaskThatRunsIsWaitedFor() throws InterruptedException {
        AtomicBoolean whole = new AtomicBoolean();
        timers.scheduleWithFixedDelay(
                () -> {
                    hang();
                    whole.set(true);
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        runs.await();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> Timers.end(List.of(timers), LONG));
        mayEnd.countDown();
        stop.join();

        assertThat(whole).isTrue();
        assertThat(timers.isTerminated()).isTrue();
    }

    @Test
    void laterTasksAreNotStarted() {
        ScheduledFuture<?> once = timers.schedule(() -> {}, 1, TimeUnit.HOURS);
        ScheduledFuture<?> again = timers.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.HOURS);

        Timers.end(List.of(timers), LONG);

        assertThat(once.isCancelled()).isTrue();
        assertThat(again.isCancelled()).isTrue();
        assertThat(timers.isTerminated()).isTrue();
    }

    @Test
    void aTaskThatHangsIsLeftAlone() throws InterruptedException {
        timers.execute(this::hang);
        runs.await();

        Timers.end(List.of(timers), Duration.ofMillis(1));

        assertThat(timers.isShutdown()).isTrue();
        assertThat(mayEnd.getCount()).as("still hanging").isEqualTo(1);
    }

    /** As a driver that reads from a database does: an interrupt changes nothing. */
    private void hang() {
        runs.countDown();
        boolean over = false;
        boolean interrupted = false;
        while (!over) {
            try {
                mayEnd.await();
                over = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
