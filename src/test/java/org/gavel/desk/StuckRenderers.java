package org.gavel.desk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends this JVM's renderers when a browser does not let go of its pages: it was seen to wait for a renderer for ever, and all other tests
 * with it.
 */
final class StuckRenderers implements AutoCloseable {

    private static final Logger LOG = System.getLogger(StuckRenderers.class.getName());
    private static final long PATIENCE_SECONDS = 30;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stuck-renderers");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> end =
            WATCH.scheduleAtFixedRate(StuckRenderers::kill, PATIENCE_SECONDS, PATIENCE_SECONDS, TimeUnit.SECONDS);

    private StuckRenderers() {}

    /** Watches until it is closed. */
    static StuckRenderers watch() {
        return new StuckRenderers();
    }

    private static void kill() {
        LOG.log(Level.WARNING, "the browser does not let go of a page: its renderers are ended");
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--type=renderer"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
