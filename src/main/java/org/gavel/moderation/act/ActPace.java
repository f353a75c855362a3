package org.gavel.moderation.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.gavel.account.Pace;
import org.gavel.settings.Settings;

/** How many acts a moderator may begin, whatever number of pages they have open ({@code gavel.acts.per-minute}). */
@ApplicationScoped
public class ActPace {

    private final Pace pace;

    @Inject
    ActPace(Settings settings) {
        this(settings::actsPerMinute);
    }

    /**
     * Makes a pace at which nobody has begun anything yet.
     *
     * @param perMinute how many actions a minute; asked each time
     */
    public ActPace(IntSupplier perMinute) {
        this.pace = new Pace(perMinute, System::nanoTime);
    }

    /**
     * Counts an action where it is allowed.
     *
     * @param moderatorId the account's id
     * @return whether the moderator may begin one more now
     */
    public boolean allows(String moderatorId) {
        return pace.allows(moderatorId);
    }
}
