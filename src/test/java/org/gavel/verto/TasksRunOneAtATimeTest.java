package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksRunOneAtATimeTest {

    private static final int TASKS = 5_000;

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);

    @AfterEach
    void stop() {
        executor.shutdownNow();
        timers.shutdownNow();
    }

    @Test
    void inTheOrderInWhichTheyWerePosted() {
        assertThat(order(executor)).isEqualTo(IntStream.range(0, TASKS).boxed().toList());
    }

    @Test
    void alsoWhenNoThreadIsFreeForThem() {
        AtomicInteger calls = new AtomicInteger();
        Executor moody = task -> {
            if (calls.incrementAndGet() % 2 == 0) {
                throw new RejectedExecutionException("full");
            }
            executor.execute(task);
        };
        assertThat(order(moody)).isEqualTo(IntStream.range(0, TASKS).boxed().toList());
    }

    @Test
    void alsoAfterOneThatFails() {
        Mailbox mailbox = new Mailbox(executor, timers, Clock.systemUTC());
        AtomicInteger done = new AtomicInteger();
        mailbox.post(() -> {
            throw new IllegalStateException("a task fails");
        });
        mailbox.post(() -> {
            throw new StackOverflowError("a task fails badly");
        });
        mailbox.post(done::incrementAndGet);
        await().atMost(VertoFixture.PATIENCE).until(() -> done.get() == 1);
    }

    private List<Integer> order(Executor runner) {
        Mailbox mailbox = new Mailbox(runner, timers, Clock.systemUTC());
        List<Integer> seen = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < TASKS; i++) {
            int number = i;
            mailbox.post(() -> {
                // An unguarded list: two tasks at once would lose one or fail.
                seen.add(number);
                done.incrementAndGet();
            });
        }
        await().atMost(VertoFixture.PATIENCE).until(() -> done.get() == TASKS);
        return seen;
    }
}
