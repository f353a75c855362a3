package org.gavel.demo.modverto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A frame that the WebSocket library has overlooked is written all the same, and no write is asked for when all is written. */
class OverlookedFramesAreWrittenTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicBoolean unwritten = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    @Test
    void anOverlookedFrameIsAskedForUntilItIsWritten() {
        unwritten.set(true);
        watch(() -> unwritten.set(asked.incrementAndGet() < 3)).given();

        await().untilAsserted(() -> assertThat(unwritten).isFalse());
        assertThat(asked).hasValue(3);
    }

    @Test
    void aWrittenFrameIsNotAskedForAgain() throws Exception {
        WriteWatch watch = watch(asked::incrementAndGet);
        watch.given();
        watch.given();
        timer.shutdown();

        assertThat(timer.awaitTermination(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS))
                .isTrue();
        assertThat(asked).hasValue(0);
    }

    private WriteWatch watch(Runnable askAgain) {
        return new WriteWatch(unwritten::get, askAgain, timer);
    }
}
