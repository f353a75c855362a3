package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.call.SwitchMedia;

/**
 * A real switch has media; the demonstration has them where its part of that could be loaded. Its log says more than
 * the pages do.
 */
@ApplicationScoped
public class DemonstrationMedia implements SwitchMedia {

    private final Demonstration demonstration;

    @Inject
    DemonstrationMedia(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public Optional<String> missing() {
        return demonstration.mediaProblem().map(why -> "call.demo.noMedia");
    }
}
