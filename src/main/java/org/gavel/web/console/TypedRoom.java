package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gavel.account.AccessControl;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.room.RoomFinder;
import org.gavel.web.session.CurrentActor;

/** Finds the rooms for a text that a person typed. */
@RequestScoped
class TypedRoom {

    private final RoomFinder finder;
    private final AccessControl accessControl;
    private final CurrentActor current;

    @Inject
    TypedRoom(RoomFinder finder, AccessControl accessControl, CurrentActor current) {
        this.finder = finder;
        this.accessControl = accessControl;
        this.current = current;
    }

    /**
     * Finds the conferences that a text can mean. Of several, it returns only those that the person may see. Where the person may see none
     * of them, it returns the first, whose page refuses them.
     *
     * @param typed the number of a room or the name of a conference; hostile text
     * @return the conferences; empty where the text can be none
     */
    List<ConferenceId> meant(String typed) {
        List<ConferenceId> meant = finder.meant(typed);
        if (meant.size() < 2) {
            return meant;
        }
        Moderator who = current.actor().who();
        List<ConferenceId> permitted = meant.stream()
                .filter(conference -> accessControl.permits(who, Permission.SEE, conference))
                .toList();
        return permitted.isEmpty() ? meant.subList(0, 1) : permitted;
    }

    /** {@return the address of the room, or of the page that offers several} Empty where the text can be no conference. */
    String address(String typed) {
        List<ConferenceId> meant = meant(typed);
        return switch (meant.size()) {
            case 0 -> "";
            case 1 -> RoomAddress.of(meant.get(0));
            default -> RoomAddress.choose(typed);
        };
    }
}
