package org.gavel.console;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
        all().forEach(ProcessHandle::destroyForcibly);
    }

    static Stream<ProcessHandle> all() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains("--type=renderer"));
    }

    /** Chromium writes its own, with blanks between its parts, of which Java then knows only the first. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            // It has ended, or this is no Linux.
            return process.info().commandLine().orElse("");
        }
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
