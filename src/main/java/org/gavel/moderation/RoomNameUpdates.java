package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomNames;
import org.gavel.settings.StoredRooms;

/**
 * Applies the room names that administrators change to the live rooms. A room that was named appears, and a new title
 * shows at once. A room whose name was removed is forgotten like any other room.
 */
@ApplicationScoped
public class RoomNameUpdates {

    private final RoomNames names;
    private final LiveRooms rooms;

    /**
     * Makes the bean.
     *
     * @param names tells what rooms are called
     * @param rooms the rooms that this node knows
     */
    @Inject
    public RoomNameUpdates(RoomNames names, LiveRooms rooms) {
        this.names = names;
        this.rooms = rooms;
    }

    /**
     * Reads the names again and sets them in the rooms.
     *
     * @param event tells that the names differ
     */
    public void changed(@Observes StoredRooms.Changed event) {
        names.readAgain();
        rooms.all().forEach(room -> room.rename(names.name(room.id())));
        names.configured().forEach(rooms::visit);
    }
}
