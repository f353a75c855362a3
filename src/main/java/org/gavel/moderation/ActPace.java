package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.gavel.account.Pace;
import org.gavel.settings.Settings;

/** How many acts a moderator may begin, whatever number of pages he has open ({@code gavel.acts.per-minute}). */
@ApplicationScoped
public class ActPace {

    private final Pace pace;

    @Inject
    public ActPace(Settings settings) {
        this(settings::actsPerMinute);
    }

    ActPace(IntSupplier perMinute) {
        this.pace = new Pace(perMinute, System::nanoTime);
    }

    boolean allows(String moderatorId) {
        return pace.allows(moderatorId);
    }
}
