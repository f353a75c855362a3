package org.gavel.verto;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.gavel.Patience;

/** A connection to a scripted switch, with its threads and the frames and states that it has reported. */
final class VertoFixture implements AutoCloseable {

    /** Long enough for a busy machine. */
    static final Duration PATIENCE = Patience.LONG;

    static final Credentials ADMIN = new Credentials("admin", "s3cret-Pass");

    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HeardFrames heard = new HeardFrames();
    private final SwitchConnection connection;

    VertoFixture(URI uri, UnaryOperator<VertoSettings> settings) {
        this(uri, settings, new VertoListener[0]);
    }

    VertoFixture(URI uri) {
        this(uri, given -> given);
    }

    /** With a listener of the test's own instead of {@link #heard}. */
    VertoFixture(URI uri, UnaryOperator<VertoSettings> settings, VertoListener... own) {
        VertoClient client = new VertoClient(settings.apply(quick(uri)), timers, executor, Clock.systemUTC());
        connection = client.connection(ADMIN, own.length == 0 ? heard : own[0]);
    }

    /** Settings whose waits between two attempts are short. */
    static VertoSettings quick(URI uri) {
        return VertoSettings.of(uri)
                .withBackoff(new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(1)));
    }

    static VertoSettings.Timing timing(Duration request, Duration ping, Duration silence) {
        return new VertoSettings.Timing(Duration.ofSeconds(3), request, ping, silence);
    }

    SwitchConnection connection() {
        return connection;
    }

    HeardFrames heard() {
        return heard;
    }

    VertoFixture start() {
        connection.start();
        return this;
    }

    /** Starts, and waits for the login. */
    VertoFixture logIn() {
        connection.start();
        await().atMost(PATIENCE).until(connection::isLoggedIn);
        return this;
    }

    <S extends ConnectionState> S awaitState(Class<S> kind) {
        await().atMost(PATIENCE).until(() -> !heard.states(kind).isEmpty());
        return heard.states(kind).get(0);
    }

    static <T> T value(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no value came", e);
        }
    }

    /** Waits for a stage to fail; returns why. */
    static VertoFailure failure(CompletionStage<?> stage) {
        try {
            Object value = stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            throw new AssertionError("no failure but " + value);
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof VertoException known) {
                return known.failure();
            }
            throw new AssertionError("another failure", e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no failure came", e);
        }
    }

    @Override
    public void close() {
        connection.close();
        await().atMost(PATIENCE).until(() -> connection.state() instanceof ConnectionState.Closed);
        timers.shutdownNow();
        executor.shutdown();
    }
}
