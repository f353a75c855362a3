package org.gavel.moderation.act;

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
    ActPace(Settings settings) {
        this(settings::actsPerMinute);
    }

    public ActPace(IntSupplier perMinute) {
        this.pace = new Pace(perMinute, System::nanoTime);
    }

    public boolean allows(String moderatorId) {
        return pace.allows(moderatorId);
    }
}
