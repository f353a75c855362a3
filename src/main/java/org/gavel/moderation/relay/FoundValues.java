package org.gavel.moderation.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gavel.conference.Effect;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.room.LiveRoom;

/** Finds the values of commands that moderators do not enter: files of the switch, and dial strings. */
@ApplicationScoped
public class FoundValues {

    private final SwitchFiles files;
    private final DialStrings dialStrings;

    /**
     * Makes the bean.
     *
     * @param files finds the files of recordings and snapshots
     * @param dialStrings makes the dial strings of calls
     */
    @Inject
    public FoundValues(SwitchFiles files, DialStrings dialStrings) {
        this.files = files;
        this.dialStrings = dialStrings;
    }

    /** {@return the request with what Gavel finds for it; the same request for an act for which it finds nothing} */
    ActRequest complete(ActRequest request, LiveRoom room) {
        Act act = request.act();
        if (!act.findsValue()) {
            return request;
        }
        return request.with(
                act.effect() instanceof Effect.Called
                        ? List.of(dialStrings.of(request.value(), room.id()))
                        : files.paths(act, room));
    }
}
