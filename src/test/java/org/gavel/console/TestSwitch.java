package org.gavel.console;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;

/**
 * The demonstration switch inside the test's own JVM, in which only the test causes events. Tests that share it use rooms of
 * their own.
 */
public record TestSwitch(DemonstrationSwitch demonstration, ScheduledExecutorService executor)
        implements AutoCloseable {

    private static final int THREADS = 2;

    /** An empty switch on a free port. */
    public static TestSwitch start() {
        return start(DemonstrationSettings.quiet());
    }

    /** A switch that is set up so. */
    public static TestSwitch start(DemonstrationSettings settings) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS);
        return new TestSwitch(DemonstrationSwitch.start(settings, executor), executor);
    }

    /** What a Gavel must be set to in order to talk to it. */
    public Map<String, String> settings() {
        return Map.of(
                "gavel.switch.url", demonstration.uri().toString(),
                "gavel.switch.domain", demonstration.domain());
    }

    @Override
    public void close() {
        demonstration.close();
        executor.shutdownNow();
    }
}
