package org.gavel.store;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Finds the file of the key: {@code gavel.key.file}, or {@code gavel/gavel.key} in the server's data directory. */
public final class KeyFile {

    private KeyFile() {}

    /** {@return the file's path; the file may not exist yet} */
    public static Path path() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("gavel.key.file", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(config.getValue("jboss.server.data.dir", String.class), "gavel", "gavel.key"));
    }
}
