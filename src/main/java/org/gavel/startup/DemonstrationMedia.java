package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.call.SwitchMedia;

/**
 * Tells pages when calls to the demonstration switch have neither sound nor picture. The log says why. A real switch
 * always has both.
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
