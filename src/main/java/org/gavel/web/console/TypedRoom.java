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

/** What somebody who is signed in can mean by a room that they typed. */
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
     * The conferences that a text can mean. Of several only those are offered which they may see: a person who may see none learns
     * no more than that the first one is not permitted.
     *
     * @param typed anything, also hostile
     * @return nothing where it can be no conference
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

    /** Where the text leads, within the application; an empty text where it can be no conference. */
    String address(String typed) {
        List<ConferenceId> meant = meant(typed);
        return switch (meant.size()) {
            case 0 -> "";
            case 1 -> RoomAddress.of(meant.get(0));
            default -> RoomAddress.choose(typed);
        };
    }
}
