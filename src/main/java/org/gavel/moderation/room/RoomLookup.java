package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.link.ModeratorLink;

/** Finds the rooms that a moderator may see, as the wallboard shows them. */
@ApplicationScoped
public class RoomLookup {

    private final LiveRooms rooms;
    private final AccessControl accessControl;

    @Inject
    RoomLookup(LiveRooms rooms, AccessControl accessControl) {
        this.rooms = rooms;
        this.accessControl = accessControl;
    }

    /**
     * Lists rooms.
     *
     * @param link the moderator's link; rooms that are not known to it are left out ({@link RoomSummary#isKnownTo})
     * @return the rooms that the moderator may see, in the order of name and domain
     */
    public List<RoomSummary> all(ModeratorLink link) {
        return rooms.all().stream()
                .filter(room -> RoomSummary.isKnownTo(link, room))
                .filter(room -> accessControl.permits(link.moderator(), Permission.SEE, room.id()))
                .map(room -> RoomSummary.of(room, link))
                .toList();
    }

    /**
     * Finds one room.
     *
     * @param link the moderator's link
     * @param id the conference that the room shows
     * @return empty when no such room is known to the moderator
     * @throws org.gavel.account.NotPermittedException when the caller may not see that room
     */
    @Permitted(Permission.SEE)
    public Optional<RoomSummary> one(ModeratorLink link, ConferenceId id) {
        return rooms.find(id).filter(room -> RoomSummary.isKnownTo(link, room)).map(room -> RoomSummary.of(room, link));
    }
}
