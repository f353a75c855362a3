package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.call.MediaEnd;
import org.gavel.settings.Settings;

/** The demonstration switch has no media; a real one has. */
@ApplicationScoped
public class DemonstrationMedia implements MediaEnd {

    private final Settings settings;

    /** For the proxy of the container. */
    protected DemonstrationMedia() {
        this(null);
    }

    @Inject
    public DemonstrationMedia(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> missing() {
        return settings.demonstration() ? Optional.of("call.demo.noMedia") : Optional.empty();
    }
}
