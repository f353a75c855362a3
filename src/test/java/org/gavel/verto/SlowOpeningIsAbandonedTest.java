package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SlowOpeningIsAbandonedTest {

    /** Opens sockets only when told to. */
    private static final class Sluggish implements Transport {
        private final Queue<CompletableFuture<Transport.Socket>> asked = new ConcurrentLinkedQueue<>();

        @Override
        public CompletionStage<Transport.Socket> connect(Transport.Listener listener) {
            CompletableFuture<Transport.Socket> opening = new CompletableFuture<>();
            asked.add(opening);
            return opening;
        }
    }

    private static final class Unused implements Transport.Socket {
        private final AtomicBoolean closed = new AtomicBoolean();
        private final AtomicBoolean written = new AtomicBoolean();

        @Override
        public CompletionStage<Void> send(String text) {
            written.set(true);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void andASocketThatOpensTooLateIsClosedUnused() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        try {
            Sluggish transport = new Sluggish();
            VertoSettings settings = VertoFixture.quick(URI.create("ws://switch.example"))
                    .withTiming(new VertoSettings.Timing(
                            Duration.ofMillis(200),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(50)));
            HeardFrames heard = new HeardFrames();
            SwitchConnection connection = new VertoClient(settings, threads, threads, Clock.systemUTC(), transport)
                    .connection(VertoFixture.ADMIN, heard);
            connection.start();
            await().atMost(VertoFixture.PATIENCE).until(() -> transport.asked.size() > 1);
            assertThat(heard.states(ConnectionState.Reconnecting.class).get(0).cause())
                    .isInstanceOf(VertoFailure.Unreachable.class);

            Unused late = new Unused();
            transport.asked.remove().complete(late);
            await().atMost(VertoFixture.PATIENCE).untilTrue(late.closed);
            assertThat(late.written).isFalse();
            connection.close();
        } finally {
            threads.shutdownNow();
        }
    }
}
