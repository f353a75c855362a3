package org.gavel.verto;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.tyrus.core.ExecutorServiceProvider;

/**
 * Gives Tyrus its sessions' defaults and its threads. Sessions have no idle timeout, because {@link Liveness} watches
 * them, but Tyrus schedules a task with each frame all the same. By default it uses the server's scheduler, which
 * refuses each task with a stack trace while the server stops; the scheduler of this class drops them.
 */
final class UntimedContainer extends ExecutorServiceProvider implements WebSocketContainer {

    private final ScheduledExecutorService never = new Never();
    private final int longestText;

    /** @param longestText how many UTF-16 units a text message can have */
    UntimedContainer(int longestText) {
        this.longestText = longestText;
    }

    @Override
    public ExecutorService getExecutorService() {
        return ForkJoinPool.commonPool();
    }

    @Override
    public ScheduledExecutorService getScheduledExecutorService() {
        return never;
    }

    @Override
    public long getDefaultMaxSessionIdleTimeout() {
        return 0;
    }

    @Override
    public int getDefaultMaxTextMessageBufferSize() {
        return longestText;
    }

    /** The switch sends no binary messages. */
    @Override
    public int getDefaultMaxBinaryMessageBufferSize() {
        return longestText;
    }

    @Override
    public long getDefaultAsyncSendTimeout() {
        return 0;
    }

    @Override
    public Set<Extension> getInstalledExtensions() {
        return Set.of();
    }

    @Override
    public void setDefaultMaxSessionIdleTimeout(long timeout) {
        throw fixed();
    }

    @Override
    public void setDefaultMaxTextMessageBufferSize(int max) {
        throw fixed();
    }

    @Override
    public void setDefaultMaxBinaryMessageBufferSize(int max) {
        throw fixed();
    }

    @Override
    public void setAsyncSendTimeout(long timeout) {
        throw fixed();
    }

    @Override
    public Session connectToServer(Object endpoint, URI path) {
        throw fixed();
    }

    @Override
    public Session connectToServer(Class<?> endpoint, URI path) {
        throw fixed();
    }

    @Override
    public Session connectToServer(Endpoint endpoint, ClientEndpointConfig config, URI path) {
        throw fixed();
    }

    @Override
    public Session connectToServer(Class<? extends Endpoint> endpoint, ClientEndpointConfig config, URI path) {
        throw fixed();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("a container of defaults only");
    }

    /** A scheduler that drops its tasks and starts no thread. */
    private static final class Never extends ScheduledThreadPoolExecutor {

        Never() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            return null;
        }
    }
}
