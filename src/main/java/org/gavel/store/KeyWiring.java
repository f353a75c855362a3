package org.gavel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the key lies: {@code gavel.key.file}, or beside the journal. */
@ApplicationScoped
class KeyWiring {

    @Produces
    @Singleton
    MasterKey key() {
        Config config = ConfigProvider.getConfig();
        return MasterKey.of(config.getOptionalValue("gavel.key.file", String.class)
                .map(Path::of)
                .orElseGet(
                        () -> Path.of(config.getValue("jboss.server.data.dir", String.class), "gavel", "gavel.key")));
    }
}
