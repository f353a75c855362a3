package org.gavel.store;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Finds the directory of the journals: {@code gavel.journal.dir}, or {@code gavel} in the server's data directory. */
public final class JournalDirectory {

    /**
     * The observer priority at which journals are closed: after all tasks have ended and before the directory is
     * unlocked.
     */
    public static final int CLOSED_BEHIND_ALL_TASKS = 20_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private JournalDirectory() {}

    /** {@return the directory's path; it may not exist yet} */
    public static Path path() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("gavel.journal.dir", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(config.getValue("jboss.server.data.dir", String.class), "gavel"));
    }

    /**
     * Returns how long a start waits for another Gavel to leave the directory: {@code gavel.journal.wait} in seconds,
     * or 20 s.
     */
    static Duration patience() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gavel.journal.wait", Integer.class)
                .filter(seconds -> seconds >= 0)
                .map(Duration::ofSeconds)
                .orElse(PATIENCE);
    }
}
