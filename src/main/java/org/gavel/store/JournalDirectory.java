package org.gavel.store;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where journals lie: {@code gavel.journal.dir}, or {@code gavel} in the server's data directory. */
public final class JournalDirectory {

    /** The priority at which journals are closed: when nothing runs any more, and before the directory is left to others. */
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

    /** How long a start waits for somebody else who uses it, and may be about to end: {@code gavel.journal.wait}, in seconds. */
    static Duration patience() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gavel.journal.wait", Integer.class)
                .filter(seconds -> seconds >= 0)
                .map(Duration::ofSeconds)
                .orElse(PATIENCE);
    }
}
